package planbot.command;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.ask.Numerals;
import planbot.digest.Order;
import planbot.schedule.Quiet;

/** The words of an order that say how, taken out one after another until only what it is about is left. */
final class OrderText {
    private static final String CLOCK = "([0-9]{1,2})[:：点时]([0-9]{2})?分?";
    static final Pattern HOURS =
            Pattern.compile("(?:从|from )?" + CLOCK + "\\s*(?:-|~|—|–|到|至|to|until)\\s*(?:次日|第二天)?" + CLOCK);

    private static final Pattern QUIET = words("(?:静默|免打扰|quiet(?: hours)?)\\s*[:：]?\\s*" + HOURS.pattern());
    private static final Pattern ZONE = words("(?:时区|(?:time ?)?zone)\\s*[:：]?\\s*([A-Za-z]+(?:/[A-Za-z_+\\-0-9]+)*)");
    private static final Pattern CHANGES = words(
            "(?:(?:只|仅)(?:看|报|发|要|推)?(?:有)?(?:变化|变动|变更)的?|(?:有)?(?:变化|变动)(?:时)?(?:才|再)发|(?:changes?|changed) only|only (?:changes?|changed))");
    private static final Pattern FULL = words("(?:每次(?:都发)?全(?:量|部)|全量|full)");
    private static final Pattern EMPTY =
            words("(?:(?:没有(?:内容|任务)?|无(?:内容|任务)?|空|为空|空的)(?:时)?也(?:要)?发|(?:even )?(?:if|when) empty|send empty)");
    private static final Pattern HORIZON = Pattern.compile(
            "(?i)(?<![0-9年月])(?:未来|接下来|今后|提前|next |within (?:the next )?|horizon )?\\s*(" + Numerals.NUMBER
                    + ")\\s*(?:(个?工作日)|(天|日|days?)|(周|星期|个星期|weeks?)|(个月|months?))\\s*(?:之?内|以内)?(?:到期)?的?");
    private static final Pattern TO = Pattern.compile(
            "(?:^|\\s)(?:(?:发|推送|发送)?(?:到|至|往)|to)\\s*([a-z0-9][a-z0-9-]*)(?::([a-z_]+):(\\S+))?(?=\\s|$)");
    private static final Pattern EVERYTHING =
            Pattern.compile("(?i)(?:全部|所有|全体|一切)(?:的)?(?:任务|事项|单位)?|all(?: tasks| units)?|everything");

    private String text;

    OrderText(String text) {
        this.text = " " + text.strip() + " ";
    }

    private static Pattern words(String pattern) {
        return Pattern.compile("(?<=[\\s,，;；、])" + pattern + "(?=[\\s,，;；、])", Pattern.CASE_INSENSITIVE);
    }

    /** Where it goes, if it says so: channel, kind, address; the latter two are empty for the group webhook. */
    @Nullable
    List<String> takePlace(List<String> channels) {
        Matcher found = TO.matcher(text);
        while (found.find()) {
            // What is no channel's name may be a word of the question.
            if (channels.contains(found.group(1)) || found.group(2) != null) {
                List<String> place = found.group(2) == null
                        ? List.of(found.group(1), "", "")
                        : List.of(found.group(1), found.group(2), found.group(3));
                cut(found);
                return place;
            }
        }
        return null;
    }

    Optional<Quiet> takeQuiet() {
        return take(QUIET).flatMap(OrderText::quiet);
    }

    /** @throws Refusal with the words if there is no such zone */
    ZoneId takeZone(ZoneId fallback, CommandWords words) {
        Optional<MatchResult> found = take(ZONE);
        if (found.isEmpty()) {
            return fallback;
        }
        try {
            return ZoneId.of(found.get().group(1));
        } catch (DateTimeException e) {
            throw Refusal.wrong(words.noSuchZone(found.get().group(1)));
        }
    }

    Order.Scope takeScope() {
        boolean changes = take(CHANGES).isPresent();
        boolean full = take(FULL).isPresent();
        return changes && !full ? Order.Scope.CHANGES : Order.Scope.FULL;
    }

    Order.WhenEmpty takeWhenEmpty() {
        return take(EMPTY).isPresent() ? Order.WhenEmpty.SEND : Order.WhenEmpty.SKIP;
    }

    /** @throws Refusal with the words if it is longer than is looked ahead */
    int takeHorizon(CommandWords words) {
        Matcher found = HORIZON.matcher(text);
        while (found.find()) {
            // Working days before a due date are a schedule, and a stretch with an end of its own is a condition.
            if (found.group(2) == null && mayBeHorizon(found.group())) {
                long count = Numerals.value(found.group(1));
                long days = found.group(3) != null ? count : found.group(4) != null ? 7 * count : 30 * count;
                if (days > Order.LONGEST_HORIZON) {
                    throw Refusal.wrong(words.horizonTooLong(Order.LONGEST_HORIZON));
                }
                cut(found);
                return (int) days;
            }
        }
        return Order.DEFAULT_HORIZON;
    }

    private static boolean mayBeHorizon(String said) {
        return said.contains("内") || said.matches("(?is)\\s*(?:未来|接下来|今后|next|within|horizon).*");
    }

    /** What it is about; empty for everything. */
    String rest() {
        String rest = text.replaceAll("^[\\s,，;；、:：]+|[\\s,，;；、]+$", "").replaceAll("\\s{2,}", " ");
        return EVERYTHING.matcher(rest).matches() ? "" : rest;
    }

    private Optional<MatchResult> take(Pattern pattern) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        MatchResult kept = found.toMatchResult();
        cut(found);
        return Optional.of(kept);
    }

    private void cut(MatchResult found) {
        text = text.substring(0, found.start()) + " " + text.substring(found.end());
    }

    /** Hours as {@link #HOURS} finds them: the last four groups. */
    static Optional<Quiet> quiet(MatchResult found) {
        int first = found.groupCount() - 3;
        return time(found.group(first), found.group(first + 1))
                .flatMap(from -> time(found.group(first + 2), found.group(first + 3))
                        .filter(to -> !to.equals(from))
                        .map(to -> new Quiet(from, to)));
    }

    private static Optional<LocalTime> time(String hour, @Nullable String minute) {
        try {
            int hours = Integer.parseInt(hour) % 24;
            return Optional.of(LocalTime.of(hours, minute == null ? 0 : Integer.parseInt(minute)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
