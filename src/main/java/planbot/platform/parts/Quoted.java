package planbot.platform.parts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out the message that is answered, which Chinese clients put before the answer: 「…」 and a line of dashes. */
public final class Quoted {
    private static final Pattern END = Pattern.compile("」[ \\r]{0,3}\\n[-—－─ ]{5,200}\\r?\\n");

    private Quoted() {}

    /** What was written below the quotation; the whole text where nothing is quoted, or nothing but that is written. */
    public static String without(String text) {
        if (!text.stripLeading().startsWith("「")) {
            return text;
        }
        Matcher end = END.matcher(text);
        int from = 0;
        // What is quoted may quote itself.
        while (end.find()) {
            from = end.end();
        }
        String written = text.substring(from);
        return written.isBlank() ? text : written;
    }
}
