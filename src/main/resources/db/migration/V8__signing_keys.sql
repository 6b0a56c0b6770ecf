-- The keys that the addresses of files are signed with, hexadecimal. Whoever reads them can fetch every ledger.
CREATE TABLE IF NOT EXISTS signing_key (
    purpose VARCHAR NOT NULL PRIMARY KEY,
    secret VARCHAR NOT NULL
);
