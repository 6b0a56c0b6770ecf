package planbot.schedule;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads 每天, 每个工作日, daily, every weekday. Weekdays are working days: who says it means the days of the office. */
final class DayWords implements Form {
    private static final Pattern DAILY =
            Pattern.compile("(?:每一?(?:天|日|个自然日)|天天)(?!到期|完成|截止|报送)|(?:every|each) ?day(?![a-z])|daily(?![a-z])");
    private static final Pattern WORKDAYS =
            Pattern.compile("(?:每一?个?|每?逢)(?:法定)?工作日(?!到期|完成|截止|报送)|(?:法定)?工作日(?![内前后的数到])"
                    + "|(?:on |every |each )?(?:work ?|working |business |week)days?(?![a-z])");

    @Override
    public @Nullable Found read(Cursor cursor) {
        if (cursor.takes(DAILY)) {
            return new Found.Days(Schedule.Daily::new);
        }
        return cursor.takes(WORKDAYS) ? new Found.Days(Schedule.Workdays::new) : null;
    }
}
