package planbot.answer;

import org.jspecify.annotations.Nullable;
import planbot.ask.Turn;

/** An answer, and what the conversation is to remember of it (null: what it remembered before). */
public record Reply(Answer answer, @Nullable Turn turn) {}
