-- Several planbots on one store. What one of them does at a time: holder does it until a time; nobody holds what was let go.
CREATE TABLE IF NOT EXISTS lease (
    name VARCHAR PRIMARY KEY,
    holder VARCHAR NOT NULL,
    until_at BIGINT NOT NULL
);

INSERT INTO lease (name, holder, until_at)
SELECT 'PLANNING', '', 0 WHERE NOT EXISTS (SELECT 1 FROM lease WHERE name = 'PLANNING');

INSERT INTO lease (name, holder, until_at)
SELECT 'DECLARING', '', 0 WHERE NOT EXISTS (SELECT 1 FROM lease WHERE name = 'DECLARING');

-- What went through lanes that have limits: id is a hash, because the lane's key may hold an address; begun is when its latest
-- messages were sent, the oldest first, with commas between.
CREATE TABLE IF NOT EXISTS lane (
    id VARCHAR PRIMARY KEY,
    begun VARCHAR NOT NULL,
    not_before BIGINT NOT NULL,
    used_at BIGINT NOT NULL
);

CREATE INDEX IF NOT EXISTS lane_used_at ON lane (used_at);
