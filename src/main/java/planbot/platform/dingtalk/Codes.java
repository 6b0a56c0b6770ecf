package planbot.platform.dingtalk;

/** Error codes as they may stand in a log line. */
final class Codes {
    private static final int LONGEST = 80;

    private Codes() {}

    /** A code is letters, figures and dots; whatever else comes in its place is left out. */
    static String printable(String code) {
        String safe = code.replaceAll("[^A-Za-z0-9._-]", "");
        return safe.substring(0, Math.min(safe.length(), LONGEST));
    }
}
