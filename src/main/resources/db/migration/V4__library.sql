-- Several plans side by side. What the table revision holds is an edition: one plan as it was read once. A library is the
-- state of all that is loaded; what people call a revision.

CREATE TABLE IF NOT EXISTS library (
    number BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    actor VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    from_number BIGINT NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    removed INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS library_plan (
    library BIGINT NOT NULL REFERENCES library (number),
    position INTEGER NOT NULL,
    plan VARCHAR NOT NULL,
    edition BIGINT NOT NULL REFERENCES revision (number),
    PRIMARY KEY (library, plan)
);

-- What was imported before there were several plans.
INSERT INTO library (number, at, actor, kind, from_number, added, changed, removed)
SELECT number, imported_at, 'planbot', 'IMPORT', 0, (SELECT COUNT(*) FROM task WHERE task.revision = revision.number), 0, 0
FROM revision WHERE NOT EXISTS (SELECT 1 FROM library WHERE library.number = revision.number);

INSERT INTO library_plan (library, position, plan, edition)
SELECT number, 0, REGEXP_REPLACE(source, '[.][^.]*$', ''), number
FROM revision WHERE NOT EXISTS (SELECT 1 FROM library_plan WHERE library_plan.library = revision.number);

CREATE TABLE IF NOT EXISTS correction (
    revision BIGINT NOT NULL REFERENCES revision (number),
    position INTEGER NOT NULL,
    task INTEGER NOT NULL,
    field VARCHAR NOT NULL,
    original VARCHAR,
    source VARCHAR NOT NULL,
    PRIMARY KEY (revision, position)
);

ALTER TABLE finding ADD COLUMN IF NOT EXISTS seen VARCHAR DEFAULT '' NOT NULL;

-- plan is the key of the plan that a subscription is about; on_change tells whether its group wants to hear of changes of the
-- plan at once.
ALTER TABLE subscription ADD COLUMN IF NOT EXISTS plan VARCHAR DEFAULT '' NOT NULL;
ALTER TABLE subscription ADD COLUMN IF NOT EXISTS on_change VARCHAR DEFAULT 'SILENT' NOT NULL;

UPDATE subscription SET plan = (SELECT plan FROM library_plan WHERE library = (SELECT MAX(number) FROM library))
WHERE plan = '' AND EXISTS (SELECT 1 FROM library);
