-- told is whether the groups that asked for it were told what a revision changed. What was there before is not told any more.
ALTER TABLE library ADD COLUMN IF NOT EXISTS told BOOLEAN DEFAULT TRUE NOT NULL;
