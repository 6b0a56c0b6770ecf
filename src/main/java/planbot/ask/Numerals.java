package planbot.ask;

/** Whole numbers as people write them: 38, 三十八, 二零一六, 两. */
public final class Numerals {
    /** A regular expression for one number in figures or in Chinese numerals. */
    public static final String NUMBER = "(?:[0-9]{1,9}|[零一二三四五六七八九十百两廿]{1,7})";

    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {}

    /** The value of a text that matches {@link #NUMBER}. */
    public static int value(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        boolean positional = text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
        return positional && text.length() > 1 ? digits(text) : counted(text);
    }

    /** Whether a number goes on from one character to the next, so that none can begin at the second. */
    public static boolean goesOn(String text, int at) {
        return at > 0 && isFigure(text.charAt(at - 1)) && isFigure(text.charAt(at));
    }

    /** Whether an ordinal's 第 stands here without its number. */
    public static boolean isIdleOrdinal(String text, int at) {
        return text.charAt(at) == '第' && (at + 1 == text.length() || !isFigure(text.charAt(at + 1)));
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9' || "零一二三四五六七八九十百廿".indexOf(c) >= 0;
    }

    private static int digits(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            value = value * 10 + DIGITS.indexOf(c);
        }
        return value;
    }

    private static int counted(String text) {
        int total = 0;
        int pending = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '百' -> {
                    total += Math.max(pending, 1) * 100;
                    pending = 0;
                }
                case '十' -> {
                    total += Math.max(pending, 1) * 10;
                    pending = 0;
                }
                case '廿' -> total += 20;
                case '两' -> pending = 2;
                default -> pending = DIGITS.indexOf(c);
            }
        }
        return total + pending;
    }
}
