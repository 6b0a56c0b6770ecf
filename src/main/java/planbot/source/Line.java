package planbot.source;

import org.jspecify.annotations.Nullable;

/** An element of the running text in one of its copies. */
sealed interface Line {
    int start();

    int end();

    /** Whether it stands at the beginning of a line of the document. */
    boolean opensLine();

    /**
     * The heading of a measure, with the heading of a chapter in front of it or without.
     *
     * @param chapter the chapter that begins here, or null
     */
    record Measure(int number, String title, @Nullable Integer chapter, int start, int end, boolean opensLine)
            implements Line {}

    /** The heading of a chapter. */
    record Chapter(int number, String title, int start, int end, boolean opensLine) implements Line {}

    /** A sentence; the preamble's stand behind the set forms of the document and belong to no measure. */
    record Sentence(String text, Kind kind, int start, int end, boolean opensLine) implements Line {}

    /** Where in the document a sentence belongs by its surroundings. */
    enum Kind {
        PREAMBLE,
        BODY
    }
}
