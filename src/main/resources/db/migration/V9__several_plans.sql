-- Several plans have tasks of the same number: what is muted is muted of a plan. What was muted before was of the main one.
CREATE TABLE IF NOT EXISTS muted (
    place_key VARCHAR NOT NULL,
    plan VARCHAR NOT NULL,
    task INTEGER NOT NULL,
    facts VARCHAR NOT NULL,
    PRIMARY KEY (place_key, plan, task)
);

INSERT INTO muted (place_key, plan, task, facts)
SELECT mute.place_key, library_plan.plan, mute.task, mute.facts
FROM mute JOIN library_plan ON library_plan.library = (SELECT MAX(number) FROM library) AND library_plan.position = 0
WHERE NOT EXISTS (SELECT 1 FROM muted);

-- Which plan a conversation means where it names none; chosen counts the choices.
CREATE TABLE IF NOT EXISTS chat_plan (
    conversation VARCHAR PRIMARY KEY,
    plan VARCHAR NOT NULL,
    chosen BIGINT NOT NULL
);

CREATE INDEX IF NOT EXISTS chat_plan_chosen ON chat_plan (chosen);
