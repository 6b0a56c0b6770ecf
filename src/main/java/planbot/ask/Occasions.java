package planbot.ask;

import java.util.ArrayList;
import java.util.List;
import planbot.ask.time.When;
import planbot.ask.time.When.During;
import planbot.ask.time.When.Side;

/** Tells the days on which an answer is wanted from the deadlines that are asked about. */
final class Occasions {
    private Occasions() {}

    /** How many days a day or a week that is named as an occasion may have. */
    private static final long OCCASION_DAYS = 11;

    /** Without the days on which the answer is wanted: 明天要汇报, 周五要上会, 今天领导问. */
    static Tokens without(Tokens tokens) {
        List<Token> kept = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            if (!(tokens.get(i) instanceof Token.Time time && isBrief(time.when()) && isOccasion(tokens, i))) {
                kept.add(tokens.get(i));
            }
        }
        return new Tokens(kept, tokens.text());
    }

    private static boolean isBrief(When when) {
        return when instanceof During during
                && during.side() == Side.WITHIN
                && during.span()
                        .from()
                        .plusDays(OCCASION_DAYS)
                        .isAfter(during.span().to());
    }

    private static boolean isOccasion(Tokens tokens, int i) {
        int next = i + 1;
        while (next < tokens.size() && tokens.isLight(next) && !tokens.is(next, Cue.OCCASION)) {
            next++;
        }
        boolean attribute = next + 1 < tokens.size()
                && tokens.text().startsWith("的", tokens.get(next).end());
        return tokens.is(next, Cue.OCCASION) && !attribute;
    }
}
