package planbot.plan;

/** A place in the source document: line and column, both counted from 1, columns in characters (code points). */
public record Place(int line, int column) {}
