package planbot.ask.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.ask.Anchored;
import planbot.ask.Numerals;
import planbot.ask.time.Grammar.Context;
import planbot.ask.time.When.During;
import planbot.ask.time.When.Impossible;
import planbot.ask.time.When.Problem;
import planbot.ask.time.When.Side;

/** Reads the time expression at a place of a folded text: a period, a range of two, and the words that say which side. */
public final class TimeReader {
    private static final List<Grammar> GRAMMARS = List.of(new ChineseTime(), new NumericTime(), new EnglishTime());
    /** A cheap look before the grammars are tried. */
    private static final String STARTERS = "0123456789零一二两三四五六七八九十廿今本当这明来下后大去上前全年月季未接往此最近再过周星礼昨次q第半从自截到至不赶在由元五国听寻早晚迟先";

    private static final Anchored UNTIL = Cursor.pattern(
            "(?:不超过|不超出|截至|截止到|截止至|截止|不晚于|不迟于|最迟|最晚|赶在|到|至|due (?:by|before) |no later than |not later than |on or before |prior to |ahead of |before |until |till |up to |by )(?:the )?|(?:before|until|till|by)(?=\\p{IsHan})");
    private static final Anchored BETWEEN = Cursor.pattern("between ");
    private static final Anchored FROM_WORD =
            Cursor.pattern("(?:不早于|从|自|由|no earlier than |not earlier than |from |since |starting (?:from |in )?)");
    private static final Anchored AFTER =
            Cursor.pattern("(?:晚于|迟于|after |later than |beyond )(?:the )?|after(?=\\p{IsHan})");
    /** Up to the day before. */
    private static final Anchored EARLIER = Cursor.pattern("早于|先于|earlier than (?:the )?");

    private static final String TO_WORDS = "(?:这个)?(?: ?(?:-|~|--) ?|到|至| to | through | until )(?:了)?";
    private static final Anchored TO = Cursor.pattern(TO_WORDS);
    private static final Anchored TO_OR_AND = Cursor.pattern(TO_WORDS + "| and ");
    private static final Anchored RANGE_END = Cursor.pattern("(?:之间|期间|这段时间|间)");
    private static final Anchored BEFORE_END =
            Cursor.pattern("(?:的?(?:之前|以前|为止|截止前|底前|前(?!三|两|面|几|[0-9]))|止(?!步))| or (?:earlier|before)");
    private static final Anchored AFTER_END = Cursor.pattern("(?:之后|以后|过后|后(?!天|年))");
    private static final Anchored FROM_START =
            Cursor.pattern("(?:及以后|及之后|起|开始|以来)| onwards?| or later| and (?:later|after)");
    private static final Anchored IN = Cursor.pattern("(?:之内|以内|期间|当中|里面|里|内|左右)");

    private final LocalDate today;

    public TimeReader(LocalDate today) {
        this.today = today;
    }

    /** What was read, and where it ends. */
    public record Read(When when, int end) {}

    /** The expression that starts exactly at {@code at}, or null where none does. */
    public @Nullable Read read(String text, int at) {
        char first = text.charAt(at);
        if (STARTERS.indexOf(first) < 0 && (first < 'a' || first > 'z' || at > 0 && isLatin(text.charAt(at - 1)))) {
            return null;
        }
        if (Numerals.goesOn(text, at) || Numerals.isIdleOrdinal(text, at)) {
            return null;
        }
        Cursor cursor = new Cursor(text, at);
        try {
            When when = expression(cursor);
            return when == null ? null : new Read(when, cursor.at());
        } catch (Span.ImpossibleTime e) {
            return new Read(new Impossible(text.substring(at, cursor.at()), e.problem()), cursor.at());
        }
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private @Nullable When expression(Cursor cursor) {
        boolean between = cursor.has(BETWEEN);
        boolean from = between || cursor.has(FROM_WORD);
        boolean earlier = !from && cursor.has(EARLIER);
        boolean until = !from && !earlier && cursor.has(UNTIL);
        boolean after = !from && !until && cursor.has(AFTER);
        Named first = named(cursor, Context.of(today));
        if (first == null) {
            return null;
        }
        if (earlier) {
            return new During(Span.day(first.span().from().minusDays(1)), Side.UNTIL_END);
        }
        Named last = until || after ? null : second(cursor, first, between ? TO_OR_AND : TO);
        if (last != null) {
            cursor.has(RANGE_END);
            if (last.span().to().isBefore(first.span().from())) {
                throw new Span.ImpossibleTime(Problem.REVERSED);
            }
            return new During(new Span(first.span().from(), last.span().to()), Side.WITHIN);
        }
        if (until) {
            cursor.has(BEFORE_END);
            return new During(first.span(), Side.UNTIL_END);
        }
        if (after) {
            return new During(first.span(), Side.AFTER_END);
        }
        Side side = side(cursor);
        return new During(first.span(), from && side == Side.WITHIN ? Side.FROM_START : side);
    }

    private @Nullable Named second(Cursor cursor, Named first, Anchored to) {
        int mark = cursor.at();
        if (first.rolling() || !cursor.has(to)) {
            return null;
        }
        Named second = named(cursor, new Context(today, first.year(), first.month()));
        if (second == null) {
            cursor.back(mark);
        }
        return second;
    }

    private static Side side(Cursor cursor) {
        if (cursor.has(BEFORE_END)) {
            return Side.UNTIL_END;
        }
        if (cursor.has(FROM_START)) {
            return Side.FROM_START;
        }
        if (cursor.has(AFTER_END)) {
            return Side.AFTER_END;
        }
        if (cursor.has(IN)) {
            return cursor.has(BEFORE_END) ? Side.UNTIL_END : Side.WITHIN;
        }
        return Side.WITHIN;
    }

    private static @Nullable Named named(Cursor cursor, Context context) {
        int start = cursor.at();
        Named best = null;
        int end = start;
        Span.ImpossibleTime impossible = null;
        for (Grammar grammar : GRAMMARS) {
            cursor.back(start);
            try {
                Named named = grammar.read(cursor, context);
                if (named != null && cursor.at() > end) {
                    best = named;
                    end = cursor.at();
                    impossible = null;
                }
            } catch (Span.ImpossibleTime e) {
                if (cursor.at() > end) {
                    best = null;
                    end = cursor.at();
                    impossible = e;
                }
            }
        }
        cursor.back(end);
        if (impossible != null) {
            throw impossible;
        }
        return best;
    }
}
