-- Roles that were granted in chat. unit is empty for roles that are for no unit.

CREATE TABLE IF NOT EXISTS role_grant (
    who VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    granted_by VARCHAR NOT NULL,
    granted_at BIGINT NOT NULL,
    PRIMARY KEY (who, role, unit)
);
