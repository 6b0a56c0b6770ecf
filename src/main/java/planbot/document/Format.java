package planbot.document;

import planbot.source.Reading;

/** A format of text files. The first that recognises a file reads it. */
interface Format {

    /** Whether the text is of this format. */
    boolean recognises(String text);

    /** Never throws for what stands in the text. */
    Reading read(String text);
}
