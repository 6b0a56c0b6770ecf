package planbot.http;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What a file is called where it is kept.
 *
 * @param plain in ASCII, for programs that know nothing else
 * @param full of any letters, without its ending
 * @param ending with its full stop
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6266">RFC 6266</a> and RFC 5987
 */
record FileName(String plain, String full, String ending) {
    private static final int LONGEST = 60;
    private static final String UNQUOTED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._";

    String disposition() {
        return "attachment; filename=\"" + plain + ending + "\"; filename*=UTF-8''" + encoded(safe() + ending);
    }

    /** Without what a file system may not have in a name. */
    private String safe() {
        String clean = full.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cs}]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        int end = clean.offsetByCodePoints(0, Math.min(LONGEST, clean.codePointCount(0, clean.length())));
        return clean.isEmpty() ? plain : clean.substring(0, end);
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (UNQUOTED.indexOf(octet) >= 0) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return encoded.toString();
    }
}
