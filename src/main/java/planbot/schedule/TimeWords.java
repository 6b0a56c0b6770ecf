package planbot.schedule;

import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.ask.Numerals;

/** Reads times of day: 8:57, 上午九点半, 晚上8时30分, 9am, at 9, noon. */
final class TimeWords {
    private static final String BEFORE = "[ ,]*(?:(?:的|在|于|@|at(?![a-z])) *)?";
    private static final String PART = "(?<part>凌晨|清晨|清早|早晨|早上|上午|早|中午|正午|午间|下午|午后|傍晚|晚上|晚间|夜里|夜间|晚)? *";
    private static final String HOUR = "(?<hour>[0-9]{1,2}|[零一二三四五六七八九十两]{1,3})";
    private static final String MERIDIEM = "(?<half>a\\.?m(?![a-z])\\.?|p\\.?m(?![a-z])\\.?)";

    private static final Pattern FIGURES = Pattern.compile(BEFORE + PART
            + "(?<hour>[0-9]{1,2}) ?: ?(?<minute>[0-9]{1,2})(?::(?<second>[0-9]{2}))?(?![0-9]) ?" + MERIDIEM + "?");
    /** Without 分 the minutes are two figures and nothing that is counted: 9点30天内 is nine o'clock. */
    private static final Pattern SPOKEN = Pattern.compile(BEFORE + PART + HOUR
            + "(?:点钟?|时(?!间))(?:整|(?<quarter>半|一刻|三刻)|(?<minute>[0-9]{1,2}|[零一二三四五六七八九十]{1,3})分"
            + "|(?<bare>[0-9]{2}(?![0-9天日月年项个号家周])|[零二三四五]?[十五][一二三四五六七八九]?(?![天日月年项个号家周])))?");

    private static final Pattern ENGLISH =
            Pattern.compile(BEFORE + "(?<hour>[0-9]{1,2}) ?(?:" + MERIDIEM + "|o'clock(?![a-z]))");
    private static final Pattern NAMED =
            Pattern.compile(BEFORE + "(?:(?<noon>noon(?![a-z])|中午|正午)|midnight(?![a-z])|零点)");
    private static final Pattern AT =
            Pattern.compile("[ ,]*at (?<hour>[0-9]{1,2})(?![0-9a-z.:天日月年项个号]| ?days?(?![a-z]))");

    /** A time read, or null for one that there is not. */
    record Clock(@Nullable LocalTime time) {}

    private TimeWords() {}

    /** The time where the cursor stands; null where there is none. */
    static @Nullable Clock read(Cursor cursor) {
        for (Pattern pattern : List.of(FIGURES, SPOKEN, ENGLISH, AT)) {
            Matcher match = cursor.take(pattern);
            if (match != null) {
                return new Clock(time(match));
            }
        }
        Matcher named = cursor.take(NAMED);
        return named == null ? null : new Clock(named.group("noon") == null ? LocalTime.MIDNIGHT : LocalTime.NOON);
    }

    private static @Nullable LocalTime time(Matcher match) {
        String minutes = group(match, "minute");
        if (match.pattern() == FIGURES && minutes.length() < 2) {
            return null;
        }
        String half = group(match, "part") + group(match, "half");
        int hour = hour(Numerals.value(match.group("hour")), half);
        int minute = minute(minutes + group(match, "bare"), group(match, "quarter"));
        int second = number(group(match, "second"));
        return hour < 0 || hour > 23 || minute > 59 || second > 59 ? null : LocalTime.of(hour, minute, second);
    }

    /** The hour of the day, or -1 where that half of the day does not have it. */
    private static int hour(int hour, String half) {
        return switch (half.isEmpty() ? ' ' : half.charAt(0)) {
            case '凌', 'a' -> hour == 12 ? 0 : hour < 12 ? hour : -1;
            case '清', '早', '上' -> hour <= 12 ? hour : -1;
            case '中', '正' -> hour < 3 && hour > 0 ? hour + 12 : hour > 10 && hour < 15 ? hour : -1;
            case '下', '午', '傍', 'p' -> hour > 0 && hour < 12 ? hour + 12 : hour == 0 ? -1 : hour;
            // Twelve at night, and the hours after it, are the next day's for some and the same day's for others.
            case '晚', '夜' -> hour > 4 && hour < 12 ? hour + 12 : hour > 16 ? hour : -1;
            default -> hour;
        };
    }

    private static int minute(String minutes, String quarter) {
        return switch (quarter) {
            case "半" -> 30;
            case "一刻" -> 15;
            case "三刻" -> 45;
            default -> number(minutes);
        };
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Numerals.value(text);
    }

    /** Empty where the pattern has no such group, or the text nothing for it. */
    private static String group(Matcher match, String name) {
        if (!match.pattern().pattern().contains("?<" + name + ">")) {
            return "";
        }
        String group = match.group(name);
        return group == null ? "" : group;
    }
}
