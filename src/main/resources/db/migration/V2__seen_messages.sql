-- Messages that were taken up, so that a delivery which the platform repeats hours later, or after a restart, is told.
CREATE TABLE IF NOT EXISTS seen_message (
    id VARCHAR NOT NULL PRIMARY KEY,
    taken_at BIGINT NOT NULL
);

CREATE INDEX IF NOT EXISTS seen_message_taken_at ON seen_message (taken_at);
