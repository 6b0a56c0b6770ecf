package planbot.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells units that are counted up (科委、教委两家都参与) from a number of units that a cell is to have. */
final class CountedUnits {
    private static final Pattern COUNT =
            Pattern.compile("(?:这|那)?(" + Numerals.NUMBER + "|俩|仨)(?:个|家|名)?(?:单位|部门)?(?:来|在)?(?<all>都|共同|联合|一起|一同|均)?"
                    + "(?:(?<lead>牵头|负责|主办)|(?<cooperate>配合|协办|协助|支持)|(?<part>参与|涉及|参加)).*");

    private CountedUnits() {}

    /** The tokens, with a number of units behind the very units read as what it says of them: all or any, and the role. */
    static Tokens asMentions(Tokens tokens) {
        List<Token> read = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Matcher count = tokens.get(i) instanceof Token.Condition condition
                            && condition.criterion() instanceof Criterion.UnitCount
                    ? COUNT.matcher(tokens.said(i))
                    : null;
            if (count == null || !count.matches() || !follows(tokens, i, count.group(1))) {
                read.add(tokens.get(i));
                continue;
            }
            int start = tokens.get(i).start();
            boolean any = tokens.is(i - 1, Cue.ANY_OF) || isAlone(tokens, i);
            if (!any) {
                read.add(new Token.Sign(Cue.ALL_OF, start, start + 1));
            }
            Cue role = count.group("lead") != null
                    ? Cue.LEAD
                    : count.group("cooperate") != null ? Cue.COOPERATE : Cue.TAKE_PART;
            read.add(new Token.Sign(role, start + 1, tokens.get(i).end()));
        }
        return new Tokens(read, tokens.text());
    }

    /** 只有科委一个配合单位: the only one in that role. */
    private static boolean isAlone(Tokens tokens, int at) {
        return at > 1 && tokens.get(at - 1) instanceof Token.Body && tokens.is(at - 2, Cue.ONLY);
    }

    /** Whether as many units are named right in front; one of several is any of them. */
    private static boolean follows(Tokens tokens, int at, String number) {
        int named = 0;
        int i = at - 1;
        while (i >= 0 && !(tokens.get(i) instanceof Token.Body) && (tokens.isLight(i) || tokens.is(i, Cue.ANY_OF))) {
            i--;
        }
        for (; i >= 0; i--) {
            if (tokens.get(i) instanceof Token.Body) {
                named++;
            } else if (!tokens.is(i, Cue.AND) && !tokens.is(i, Cue.OR)) {
                break;
            }
        }
        int count = number.equals("俩") ? 2 : number.equals("仨") ? 3 : Numerals.value(number);
        return isAlone(tokens, at) && count == 1
                || named > 1 && (count == named || count == 1 && tokens.is(at - 1, Cue.ANY_OF));
    }
}
