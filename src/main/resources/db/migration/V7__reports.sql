-- What was reported of tasks. Rows are only ever added: a report is taken back by another one. plan is the plan's key; dates are
-- ISO text; due is the due date in the plan, null for the task as a whole; withdraws is the id of the report taken back, else 0.

CREATE TABLE IF NOT EXISTS report (
    id BIGINT PRIMARY KEY,
    plan VARCHAR NOT NULL,
    task INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    due VARCHAR,
    moved_to VARCHAR,
    words VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    actor VARCHAR NOT NULL,
    at BIGINT NOT NULL,
    withdraws BIGINT NOT NULL
);
