package planbot.digest.notice;

import planbot.answer.Shelf;

/** A revision and the one before it. */
public record Revised(Shelf before, Shelf after) {}
