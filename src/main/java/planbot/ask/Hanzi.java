package planbot.ask;

import java.util.BitSet;

/** What the core needs to know of Chinese script; the shell supplies it from a library. All methods are pure. */
public interface Hanzi {

    /** The text in Simplified script; characters without a Simplified form stay as they are. */
    String simplified(String text);

    /** The sound of one character in Pinyin without tones, lower case; empty for what is no Chinese character. */
    String sound(int codePoint);

    /** The places where words begin or end, by a dictionary; the first is 0 and the last the text's length. */
    BitSet borders(String text);
}
