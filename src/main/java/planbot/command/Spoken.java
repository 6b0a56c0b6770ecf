package planbot.command;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.ask.Anchored;
import planbot.ask.Hanzi;

/** A text as it was said, and made plain once somebody wants to read it as an order. */
public final class Spoken {
    /** An order with a note of the longest kind. */
    private static final int LONGEST = 600;

    private static final Pattern MENTION = Pattern.compile("^(?:(?:@\\S+|<@[^>]*>)\\s+|/(?=\\S))+");
    /** A question mark that stands alone is a part of a cron expression. */
    private static final Pattern END = Pattern.compile("(?:[\\s.。!！,，;；]|(?<=\\S)[?？])+$");

    /** What is said out of politeness; an order is still one without it. */
    private static final Pattern POLITE = Pattern.compile(
            "^(?:请问|请|麻烦(?:您|你)?|劳驾|帮(?:我们?|忙|个忙)?|给我们?|我们?(?:想|要|想要)|能不能|能否|可以|可否|您好|你好|planbot"
                    + "|please|kindly|can you|could you|would you|i(?: would|'d) like to|i want to|hi|hello|[\\s,，:：!！])+",
            CASE_INSENSITIVE);

    private static final Pattern THANKS =
            Pattern.compile("[\\s,，。!！]*(?:谢谢(?:您|你)?|多谢|拜托了?|吧|please|thanks|thank you)$", CASE_INSENSITIVE);

    /** Asks whether something is so or may be, whatever the rest says. */
    private static final Pattern ASKS = Pattern.compile(
            "[?？][\\s.。!！]*$|^(?:[\\s,，。]|@\\S+|<@[^>]*>|您好|你好)*(?:请问|能不能|能否|可否|可以|can |could |is |are |has |have )",
            CASE_INSENSITIVE);

    private final String text;
    private final String simplified;
    private final Hanzi hanzi;
    private @Nullable List<String> plain;

    public Spoken(String text, Hanzi hanzi) {
        this.text = text;
        this.hanzi = hanzi;
        this.simplified = text.length() > LONGEST ? "" : hanzi.simplified(text);
    }

    /** Whether a word stands in it, in the simplified script; cheap. What is longer than any order has none. */
    boolean has(Anchored word) {
        return word.in(simplified) != null;
    }

    /** As it was said without mentions and marks at its end, then without politeness too; in the simplified script. */
    List<String> plain() {
        if (plain == null) {
            String said = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
            said = hanzi.simplified(
                    END.matcher(MENTION.matcher(said).replaceAll("")).replaceAll(""));
            plain = List.of(said, bare(said));
        }
        return plain;
    }

    /** Whether it asks, by a question mark at its end or by how it begins. */
    boolean asks() {
        return ASKS.matcher(simplified).find();
    }

    /** What stands at the end of the plain text, as it was typed; itself where that cannot be told. */
    public String typed(String end) {
        for (int at = 0; at < text.length() && !end.isEmpty(); at++) {
            String rest = text.substring(at);
            if (plain(rest.substring(0, rest.offsetByCodePoints(0, 1))).startsWith(end.substring(0, 1))
                    && bare(plain(rest)).equals(bare(end))) {
                return END.matcher(rest).replaceAll("");
            }
        }
        return end;
    }

    private String plain(String typed) {
        return hanzi.simplified(Normalizer.normalize(typed, Normalizer.Form.NFKC));
    }

    private static String bare(String text) {
        String asked = POLITE.matcher(text).replaceFirst("");
        Matcher thanks = THANKS.matcher(asked);
        return END.matcher(thanks.replaceFirst("")).replaceAll("");
    }
}
