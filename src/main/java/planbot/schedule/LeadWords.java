package planbot.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.ask.Numerals;
import planbot.schedule.Schedule.Lead;
import planbot.schedule.Schedule.Lead.Unit;

/** Reads lists of lead times: 7天,3天,当天; 7、3、1个工作日; 7, 3 and 1 days. What has no unit has the next one's. */
final class LeadWords {
    /** More than anybody may have, so that too many are noticed. */
    private static final int MOST = 20;

    /** A space alone is enough before one that is no stretch of time of the question's: 7天 3天, and not 7天 30天内. */
    private static final Pattern BETWEEN = Pattern.compile(" ?(?:,|、|和|及|与|以及|/|&|and(?![a-z])) ?(?:and )?"
            + "| (?=(?:[0-9]{1,9}|[一二三四五六七八九十两]{1,3}) ?(?:个?工作日|天|周|days?(?![a-z]))(?! ?(?:[以之]?内|完成|到期|的)))");

    private static final Pattern ONE = Pattern.compile("(?:(?<same>当[天日]|on the day(?![a-z])|same day(?![a-z]))"
            + "|(?<count>[0-9]{1,9}|[零一二三四五六七八九十百两]{1,5}|an?(?![a-z])|one(?![a-z]))"
            + " ?(?:(?<workdays>个?工作[日天]|(?:work ?|working |business )days?(?![a-z]))"
            + "|(?<days>个?自然日|天|日|days?(?![a-z])|d(?![a-z]))|(?<weeks>个?(?:星期|礼拜)|周|weeks?(?![a-z])|w(?![a-z]))"
            + "|(?= ?(?:,|、|和|及|与|/|&|and(?![a-z]))| (?! *(?:项|个|条|月))|$)))");

    private record Typed(int count, @Nullable Unit unit) {}

    private LeadWords() {}

    /** The list where the cursor stands, each time once; empty, and no move, where there is none. */
    static List<Lead> read(Cursor cursor) {
        List<Typed> typed = new ArrayList<>();
        int end = cursor.at();
        Matcher one = cursor.take(ONE);
        while (one != null && typed.size() < MOST) {
            typed.add(typed(one));
            end = cursor.at();
            one = cursor.takes(BETWEEN) ? cursor.take(ONE) : null;
        }
        cursor.backTo(end);
        return leads(typed);
    }

    private static Typed typed(Matcher one) {
        if (one.group("same") != null) {
            return new Typed(0, Unit.DAYS);
        }
        String count = one.group("count");
        int value = Character.isLetter(count.charAt(0)) && count.charAt(0) < 128 ? 1 : Numerals.value(count);
        if (one.group("weeks") != null) {
            return new Typed(Math.min(value, 1_000) * 7, Unit.DAYS);
        }
        return new Typed(
                value, one.group("workdays") != null ? Unit.WORKDAYS : one.group("days") != null ? Unit.DAYS : null);
    }

    private static List<Lead> leads(List<Typed> typed) {
        List<Lead> leads = new ArrayList<>();
        Unit last =
                typed.stream().map(Typed::unit).filter(unit -> unit != null).reduce(Unit.DAYS, (before, unit) -> unit);
        Unit unit = last;
        for (int i = typed.size() - 1; i >= 0; i--) {
            Unit own = typed.get(i).unit();
            unit = own == null ? unit : own;
            leads.add(0, new Lead(typed.get(i).count(), unit));
        }
        return leads.stream().distinct().toList();
    }
}
