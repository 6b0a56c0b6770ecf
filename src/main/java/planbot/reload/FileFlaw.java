package planbot.reload;

import planbot.source.Flaw;

/** Why a file cannot be taken. */
public record FileFlaw(String file, Flaw flaw) {}
