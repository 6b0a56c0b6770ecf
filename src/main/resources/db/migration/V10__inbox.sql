-- Messages that were taken up and are still to be answered, and what conversations said, so that another process can go on with
-- either. message and target are JSON. target holds addresses that messages are sent to, and whoever has such an address can
-- write there: the table is as secret as the rest of the store. A row is there only until its answer was given.
CREATE TABLE IF NOT EXISTS owed_answer (
    id VARCHAR NOT NULL PRIMARY KEY,
    message VARCHAR NOT NULL,
    target VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    conversation VARCHAR NOT NULL,
    turn BIGINT NOT NULL,
    holder VARCHAR NOT NULL,
    lease_until BIGINT NOT NULL,
    begun_at BIGINT,
    taken_at BIGINT NOT NULL
);

-- said is JSON: the texts of the last turns, up to the one whose number is turn.
CREATE TABLE IF NOT EXISTS conversation (
    id VARCHAR NOT NULL PRIMARY KEY,
    turn BIGINT NOT NULL,
    said VARCHAR NOT NULL,
    at BIGINT NOT NULL
);

CREATE INDEX IF NOT EXISTS conversation_at ON conversation (at);
