package planbot.schedule;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.schedule.ScheduleRead.Fault;

/** Knows rhythms that there are not, so that they are not taken for questions: 每两周, 每小时, every other day. */
final class OtherRhythms implements Form {
    private static final Pattern OTHER = Pattern.compile(
            "每隔?(?:[0-9]{1,3}|[一二两三四五六七八九十半]{1,3}) ?个?半?(?:小时|分钟|秒|天|周|星期|月|季度|工作日)(?![之以]?[内前])"
                    + "|每个?(?:小时|分钟|刻钟)|每一?年(?=$|[ ,;]|[0-9]{1,2}月|年[初底末])(?![^ ,;]{0,12}(?:前|到期|完成|截止))|每一?个?(?:周|星期|礼拜)[八九十](?![点时])|每个?季度?(?=$|[ ,;]|[0-9]{1,2} ?[:点时])|隔[天日周]"
                    + "|(?:every|each) (?:other|second|[0-9]{1,3}|two|three|half|hours?|minutes?|quarter)(?![a-z])"
                    + "|(?:hourly|yearly|annually|quarterly|(?:every|each) year|bi-?weekly|fortnightly|(?:once|twice) an? (?:hour|day|week|month))(?![a-z])");

    @Override
    public @Nullable Found read(Cursor cursor) {
        return cursor.takes(OTHER) ? new Found.Wrong(Fault.RHYTHM) : null;
    }
}
