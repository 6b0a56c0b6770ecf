package planbot.conf;

import java.util.Comparator;
import java.util.List;

/** The known word that a mistyped one is nearest to. */
final class Nearest {
    private Nearest() {}

    /** A hint to append to an error; names all known words where none is near. */
    static String hint(String typed, List<String> known) {
        if (known.isEmpty()) {
            return "";
        }
        String nearest = known.stream()
                .min(Comparator.comparingInt(word -> distance(typed, word)))
                .orElseThrow();
        return distance(typed, nearest) <= Math.max(2, typed.length() / 3)
                ? "; did you mean " + nearest + "?"
                : "; known are: " + String.join(", ", known);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1)) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
