package planbot.simulate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number that each part of a long answer bears, such as (1/3), at the border of a line. */
final class PartNumber {
    private static final Pattern NUMBER =
            Pattern.compile("^\\((\\d{1,3})/(\\d{1,3})\\)|\\((\\d{1,3})/(\\d{1,3})\\)$", Pattern.MULTILINE);

    private PartNumber() {}

    /** Of how many parts the text is one. */
    static int of(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.find()) {
            return 1;
        }
        String count = number.group(2) == null ? number.group(4) : number.group(2);
        return Math.max(1, Integer.parseInt(count));
    }
}
