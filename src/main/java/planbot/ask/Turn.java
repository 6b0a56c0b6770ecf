package planbot.ask;

/** What a conversation remembers of its last turn, so that the next can refer to it. */
public record Turn() {}
