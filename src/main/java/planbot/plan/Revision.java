package planbot.plan;

import java.time.Instant;

/** One recorded state of a plan: revisions are numbered from 1 and never change. */
public record Revision(long number, String source, String sha256, Instant importedAt) {}
