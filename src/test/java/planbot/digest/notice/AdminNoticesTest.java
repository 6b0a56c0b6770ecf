package planbot.digest.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import planbot.answer.Doc;
import planbot.digest.Outbox;
import planbot.digest.Place;
import planbot.digest.Post;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.digest.content.Samples;

/** Nothing that happened to digests is kept from the admins, and a channel that broke does not flood them. */
class AdminNoticesTest {
    private static final Instant NOW = Instant.parse("2016-05-20T00:57:00Z");
    private static final Place ADMINS = new Place("toy", "chat", "admins");

    private final AdminNotices notices = new AdminNotices(List.of(ADMINS), new Chats(), Samples.ZONE);

    /** Documents as they are. */
    private static final class Chats implements Post {
        @Override
        public boolean reaches(Place place) {
            return true;
        }

        @Override
        public Optional<List<Row.Part>> write(Place place, Doc doc) {
            return Optional.of(List.of(new Row.Part(doc.blocks().toString(), "", List.of())));
        }

        @Override
        public List<String> channels() {
            return List.of();
        }
    }

    private List<Row> dead(long id, String channel, String why, Instant at) {
        Row.Fate fate = new Row.Fate(Status.WAITING, "", Row.Timing.ON_TIME, at, null, Samples.ZONE);
        Row row = new Row(id, new Place(channel, "chat", "g" + id), "period", at, fate, List.of(), null);
        return notices.dead(new Outbox.Claim(id, row, 0, 1, null, 0, ""), why, at);
    }

    private static int different(List<List<Row>> rows) {
        Set<String> keys = rows.stream().flatMap(List::stream).map(Row::key).collect(Collectors.toSet());
        return keys.size();
    }

    @Test
    void a_channel_that_fails_for_all_is_told_of_once_an_hour() {
        assertEquals(
                1,
                different(List.of(
                        dead(1, "feishu", "no_target 99991", NOW),
                        dead(2, "feishu", "no_target 230002", NOW.plusSeconds(100)))));
    }

    @Test
    void another_reason_another_channel_and_another_hour_are_told_of() {
        assertEquals(
                4,
                different(List.of(
                        dead(1, "feishu", "no_target 99991", NOW),
                        dead(1, "feishu", "setup 99991", NOW),
                        dead(1, "wecom", "no_target 99991", NOW),
                        dead(1, "feishu", "no_target 99991", NOW.plus(Duration.ofHours(1))))));
    }

    @Test
    void a_digest_that_is_given_up_again_is_told_of_in_other_words() {
        String first = dead(1, "feishu", "busy", NOW).get(0).parts().get(0).content();
        String second = dead(1, "feishu", "busy", NOW.plus(Duration.ofHours(2)))
                .get(0)
                .parts()
                .get(0)
                .content();

        assertTrue(first.contains("05-20 08:57") && second.contains("05-20 10:57"), first);
        assertTrue(first.contains("订阅1") && first.contains("#1") && first.contains("平台暂时不可用"), first);
    }
}
