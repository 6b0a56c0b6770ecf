package planbot.command.digests;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.ask.Numerals;
import planbot.command.Refusal;
import planbot.digest.Order;
import planbot.schedule.Quiet;
import planbot.schedule.QuietReader;

/** The words of an order that say how, taken out one after another until only what it is about is left. */
final class OrderText {
    private static final Pattern QUIET =
            Pattern.compile("(?i)(?<=[\\s,，;；、])(?:静默|免打扰|quiet(?: hours)?)(?![a-z])\\s*[:：]?\\s*");
    /** Said instead of hours. */
    static final Pattern NONE = Pattern.compile("(?i)(?:关闭?|取消|无|不要|off|none|no)(?=[\\s,，;；、]|$)");

    private static final Pattern ZONE = words("(?:时区|(?:time ?)?zone)\\s*[:：]?\\s*([A-Za-z]+(?:/[A-Za-z_+\\-0-9]+)*)");
    private static final Pattern CHANGES = words(
            "(?:(?:只|仅)(?:看|报|发|要|推)?(?:有)?(?:变化|变动|变更)的?|(?:有)?(?:变化|变动)(?:时)?(?:才|再)发|(?:changes?|changed) only|only (?:changes?|changed))");
    private static final Pattern ON_CHANGE = words(
            "(?:(?:方案|计划|任务)?(?:一?有)?(?:变化|变动|变更|改动)了?(?:时|就|马上|立即|立刻|要)+(?:通知|告知|告诉|说)(?:我们?|大家|本群)?"
                    + "|(?:notify|tell)(?: us| me)? (?:of|about|on) (?:all |any |the )?(?:plan )?changes?(?: at once)?)");
    private static final Pattern FULL = words("(?:每次(?:都发)?全(?:量|部)|全量|full)");
    private static final Pattern EMPTY = words(
            "(?:(?:没有(?:内容|任务)?|无(?:内容|任务)?|空|为空|空的)(?:时)?也(?:要)?发|(?:send )?(?:even )?(?:if|when) empty|send empty)");
    private static final Pattern HORIZON = Pattern.compile(
            "(?i)(?<![0-9年月])(?:未来|接下来|今后|提前|next |in (?:the next )?|within (?:the next )?|horizon )?\\s*("
                    + Numerals.NUMBER
                    + ")\\s*(?:(个?工作日|(?:work ?|working |business )days?)|(天|日|days?)|(周|星期|个星期|weeks?)|(个月|months?)|(年|years?))\\s*(?:之?内|以内)?(?:到期)?的?");
    private static final Pattern TO = Pattern.compile(
            "(?i)(?:[\\s,，]to\\s+|[\\s,，]*(?:发|推送|发送)?(?:到|至|往)\\s*)([a-z0-9][a-z0-9-]*)(?::([a-z_]+):(\\S+))?(?=[\\s,，;；]|$)");
    /** What looks like a place and is none that is known; dates and 到期 do not. */
    private static final Pattern STRAY = Pattern.compile(
            "(?i)[\\s,，](?:to\\s+|(?:发|推送|发送)?(?:到|至|往)\\s*)(?!期)([^\\s,，:：年月日周底末0-9][^\\s,，:：年月日周底末]{0,39})\\s*$");

    private static final Pattern CLOCK = Pattern.compile(
            "(?i)(?<![0-9第])(?:[0-9]{1,2}[:：][0-9]{2}(?![0-9])|[0-9]{1,2}点|[0-9]{1,2} ?[ap]m(?![a-z]))");
    private static final Pattern EVERYTHING =
            Pattern.compile("(?i)(?:全部|所有|全体|一切)(?:的)?(?:任务|事项|单位)?|all(?: tasks| units)?|everything");

    private static final int MOST_YEARS = 10;

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
            String channel = found.group(1).toLowerCase(Locale.ROOT);
            // What is no channel's name may be a word of the question.
            if (channels.contains(channel) || found.group(2) != null) {
                List<String> place = found.group(2) == null
                        ? List.of(channel, "", "")
                        : List.of(channel, found.group(2).toLowerCase(Locale.ROOT), found.group(3));
                cut(found.toMatchResult());
                return place;
            }
        }
        return null;
    }

    /** What stands at the end as a place would, to be named where the order cannot be read; empty for nothing. */
    String stray() {
        Matcher found = STRAY.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    /** @throws Refusal with the words if hours are announced that are none */
    @Nullable
    Quiet takeQuiet(CommandWords words) {
        Matcher found = QUIET.matcher(text);
        if (!found.find()) {
            return null;
        }
        String said = text.substring(found.end()).strip();
        Matcher none = NONE.matcher(said);
        if (none.lookingAt()) {
            text = text.substring(0, found.start()) + " " + said.substring(none.end()) + " ";
            return null;
        }
        QuietReader.Begun begun = QuietReader.begin(said)
                .orElseThrow(() -> Refusal.wrong(words.noHours(said.replaceFirst("[\\s,，;；].*", ""))));
        text = text.substring(0, found.start()) + " " + begun.rest() + " ";
        return begun.quiet();
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

    Order.OnChange takeOnChange() {
        return take(ON_CHANGE).isPresent() ? Order.OnChange.TELL : Order.OnChange.SILENT;
    }

    Order.WhenEmpty takeWhenEmpty() {
        return take(EMPTY).isPresent() ? Order.WhenEmpty.SEND : Order.WhenEmpty.SKIP;
    }

    /** @throws Refusal with the words if it is longer than is looked ahead */
    int takeHorizon(CommandWords words) {
        text = text.replaceAll("半年(?=之?内|以内)", "183天").replaceAll("半个?月(?=之?内|以内)", "15天");
        Matcher found = HORIZON.matcher(text);
        while (found.find()) {
            // A stretch with an end of its own is a condition.
            if (mayBeHorizon(found)) {
                if (found.group(2) != null) {
                    throw Refusal.wrong(words.horizonInWorkdays(found.group().strip()));
                }
                long days = days(found);
                if (days > Order.LONGEST_HORIZON) {
                    throw Refusal.wrong(words.horizonTooLong(Order.LONGEST_HORIZON));
                }
                cut(found);
                return (int) days;
            }
        }
        return Order.DEFAULT_HORIZON;
    }

    private static long days(Matcher found) {
        long count = Numerals.value(found.group(1));
        if (found.group(3) != null) {
            return count;
        }
        return count * (found.group(4) != null ? 7 : found.group(5) != null ? 30 : 365);
    }

    private boolean mayBeHorizon(Matcher found) {
        String said = found.group();
        boolean announced = said.contains("内") || said.matches("(?is)\\s*(?:未来|接下来|今后|next|in|within|horizon)\\b.*");
        if (found.group(6) != null) {
            // 2016年内 is a year of the calendar.
            return announced && Numerals.value(found.group(1)) <= MOST_YEARS;
        }
        return announced || standsAlone(found) && !said.strip().endsWith("日");
    }

    /** Thirty days and nothing else cannot be a condition. */
    private boolean standsAlone(Matcher found) {
        boolean begins =
                found.start() == 0 || isGap(text.charAt(found.start() - 1)) || isGap(text.charAt(found.start()));
        return begins
                && (found.end() == text.length()
                        || isGap(text.charAt(found.end()))
                        || isGap(text.charAt(found.end() - 1)));
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || ",，;；、".indexOf(c) >= 0;
    }

    /** @throws Refusal with the words if a time of day is left: it would be taken for something else */
    void checkNoTime(CommandWords words) {
        Matcher found = CLOCK.matcher(text);
        if (found.find()) {
            throw Refusal.wrong(words.oneTime(found.group()));
        }
    }

    /** What is left, as it stands. */
    String left() {
        return text.strip();
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
}
