package planbot.platform.dingtalk;

import planbot.platform.parts.Emoji;
import planbot.platform.parts.Mentioned;
import planbot.platform.parts.Quoted;

/** Takes away the mentions that DingTalk leaves of the robot's being called. */
final class Mentions {
    /** What is longer than a robot's name holds a question. */
    private static final int LONGEST_NAME = 12;

    private Mentions() {}

    /**
     * The text without mentions and space at its ends. DingTalk removes the robot's mention but not the space behind it, and some
     * clients' messages keep the mention too; one inside a sentence belongs to it and stays.
     */
    static String strip(String sent) {
        String text = Emoji.withoutBracketed(Quoted.without(sent));
        int from = skipSpace(text, 0);
        int next = from;
        while (next < text.length() && text.charAt(next) == '@') {
            next = skipSpace(text, skipWord(text, from));
            from = Mentioned.isAskedAbout(text.substring(next)) ? from : next;
        }
        int to = trimSpace(text, text.length(), from);
        int word = startOfWord(text, to, from);
        while (to > from && text.charAt(word) == '@') {
            to = trimSpace(text, word, from);
            word = startOfWord(text, to, from);
        }
        String rest = text.substring(from, to);
        // Where no space parts the mention from a question, only the sign goes, so that no word is lost.
        return rest.isEmpty() && text.strip().length() > LONGEST_NAME
                ? text.strip().replaceFirst("@", "").strip()
                : rest;
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int skipWord(String text, int from) {
        int at = from;
        while (at < text.length() && !isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int trimSpace(String text, int to, int from) {
        int at = to;
        while (at > from && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int startOfWord(String text, int to, int from) {
        int at = to;
        while (at > from && !isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
