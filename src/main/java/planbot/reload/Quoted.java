package planbot.reload;

/** Words of a file, quoted on one line and cut where they are long. */
final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    /** @return empty for no words */
    static String of(String words, String open, String close) {
        String line = words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.isEmpty()) {
            return "";
        }
        int length = line.codePointCount(0, line.length());
        String shown = length <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
        return open + shown + close;
    }
}
