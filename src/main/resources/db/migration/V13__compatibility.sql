-- The oldest version of this schema whose planbot can work with these tables. Several planbots of two versions share a store while
-- they are brought up to date one after the other, so that a migration only adds. One that must take something away, which those
-- before it need, raises this number to its own.
CREATE TABLE IF NOT EXISTS compatibility (
    oldest INTEGER NOT NULL
);

INSERT INTO compatibility (oldest) SELECT 13 WHERE NOT EXISTS (SELECT 1 FROM compatibility);
