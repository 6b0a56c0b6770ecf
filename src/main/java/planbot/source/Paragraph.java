package planbot.source;

import org.jspecify.annotations.Nullable;

/**
 * A task as it stands in a document that parts its tasks.
 *
 * @param number in the document; 0 where it has none
 * @param start where it begins
 * @param text its words; empty where there are none
 */
record Paragraph(
        int number, int start, String text, @Nullable Duty duty) {

    Paragraph uncounted() {
        return new Paragraph(0, start, text, duty);
    }
}
