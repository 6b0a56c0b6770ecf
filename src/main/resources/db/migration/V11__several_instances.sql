-- What several instances on one store tell one another: version counts the changes of a topic, each in the transaction that makes it.

CREATE TABLE IF NOT EXISTS change (
    topic VARCHAR PRIMARY KEY,
    version BIGINT NOT NULL
);

INSERT INTO change (topic, version)
SELECT topic, 0 FROM (
    SELECT 'REPORTS' AS topic UNION ALL SELECT 'GRANTS' UNION ALL SELECT 'CHAT_PLANS' UNION ALL SELECT 'CALENDAR'
    UNION ALL SELECT 'SUBSCRIPTIONS' UNION ALL SELECT 'TABLES' UNION ALL SELECT 'LIBRARY'
) AS topics
WHERE NOT EXISTS (SELECT 1 FROM change WHERE change.topic = topics.topic);

-- Changes of the plans that wait for their confirmation, one a person. position counts them; wrong counts that person's wrong codes.
CREATE TABLE IF NOT EXISTS proposal (
    code VARCHAR PRIMARY KEY,
    position BIGINT NOT NULL UNIQUE,
    actor VARCHAR NOT NULL UNIQUE,
    expires_at BIGINT NOT NULL,
    kind VARCHAR NOT NULL,
    from_number BIGINT NOT NULL,
    plan VARCHAR NOT NULL,
    base BIGINT NOT NULL,
    fingerprint VARCHAR NOT NULL,
    wrong INTEGER NOT NULL
);
