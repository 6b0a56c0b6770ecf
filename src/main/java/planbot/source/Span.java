package planbot.source;

/** A stretch of the flat text, from its first character to behind its last. */
record Span(int start, int end) {

    String in(String text) {
        return text.substring(start, end);
    }
}
