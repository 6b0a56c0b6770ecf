package planbot.remind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.answer.PlainText;
import planbot.bot.Audit;
import planbot.digest.Order;
import planbot.digest.Outbox;
import planbot.digest.Place;
import planbot.digest.Post;
import planbot.digest.Row;
import planbot.digest.Subscriptions;
import planbot.digest.notice.ChangeNotices;
import planbot.reload.Outcome;
import planbot.reload.Reload;
import planbot.reload.World;
import planbot.schedule.Quiet;
import planbot.schedule.Schedule;
import planbot.store.InMemoryOutbox;
import planbot.store.InMemorySubscriptions;

/** Who is told what of a revision, by plans that are loaded from a folder in memory. */
class ChangeTidingsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Place HERE = new Place("feishu", "chat", "here");
    private static final Place THERE = new Place("feishu", "chat", "there");
    private static final Reload.By BOSS = new Reload.By("feishu:boss", World.NOW);

    private final World world = new World();
    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final InMemoryOutbox outbox = new InMemoryOutbox(subscriptions);
    private final ChangeTidings tidings = new ChangeTidings(
            world.store(), subscriptions, outbox, world.shelves::aside, new ChangeNotices(new Plain()));

    private static final class Plain implements Post {
        @Override
        public boolean reaches(Place place) {
            return true;
        }

        @Override
        public Optional<List<Row.Part>> write(Place place, Doc doc) {
            String text = PlainText.render(doc);
            return Optional.of(List.of(new Row.Part(text, text, List.of())));
        }

        @Override
        public List<String> channels() {
            return List.of("feishu");
        }
    }

    private void subscribe(Place place, String filter, Order.OnChange onChange, @Nullable Quiet quiet) {
        subscribe(place, filter, "", onChange, quiet);
    }

    private void subscribe(Place place, String filter, String plan, Order.OnChange onChange, @Nullable Quiet quiet) {
        Order order = new Order(
                        new Schedule.Daily(LocalTime.of(9, 0)),
                        ZONE,
                        filter,
                        Order.DEFAULT_HORIZON,
                        Order.Scope.FULL,
                        Order.WhenEmpty.SKIP,
                        quiet,
                        Language.ZH)
                .about(plan)
                .onChange(onChange);
        subscriptions.add(
                new Subscriptions.Draft("", place, order, null, "basis"),
                new Audit.Entry(World.NOW, "test", "test", ""));
    }

    private void load(String text) {
        world.put("a.txt", text);
        confirm(world.reload.propose("", BOSS));
    }

    private void confirm(Outcome outcome) {
        Outcome.Proposed proposed = (Outcome.Proposed) outcome;
        world.reload.confirm(proposed.proposal().code(), BOSS);
    }

    private List<Outbox.Claim> claims(Instant now) {
        return outbox.claim("me", now, now.plus(Duration.ofMinutes(5)), List.of(), 100);
    }

    @Test
    void a_group_is_told_once_of_what_its_subscriptions_cover_old_wording_and_new() {
        subscribe(HERE, "市科委", Order.OnChange.TELL, null);
        subscribe(HERE, "市科委牵头", Order.OnChange.TELL, null);
        subscribe(THERE, "市科委", Order.OnChange.SILENT, null);
        load(World.A.replace("建一|2016", "建一|2018").replace("建二", "建贰"));
        assertEquals(1, tidings.pass(World.NOW));
        assertEquals(0, tidings.pass(World.NOW));
        List<Outbox.Claim> claims = claims(World.NOW);
        assertEquals(1, claims.size());
        Row row = claims.get(0).row();
        assertEquals("change 2", row.period());
        assertEquals(HERE, row.place());
        String text = row.parts().get(0).text();
        assertTrue(text.contains("第1项 完成时限：“2016年底前 = 2016-12-31”→“2018年底前 = 2018-12-31”"), text);
        assertTrue(!text.contains("第2项"), text);
    }

    @Test
    void what_was_put_on_record_before_a_crash_is_not_told_twice() {
        subscribe(HERE, "", Order.OnChange.TELL, null);
        load(World.A.replace("建一", "建壹"));
        assertEquals(1, tidings.pass(World.NOW));
        world.store().untell(2);
        assertEquals(0, tidings.pass(World.NOW));
    }

    @Test
    void quiet_hours_are_kept() {
        subscribe(HERE, "", Order.OnChange.TELL, new Quiet(LocalTime.of(8, 0), LocalTime.of(10, 0)));
        load(World.A.replace("建一", "建壹"));
        assertEquals(1, tidings.pass(World.NOW));
        assertEquals(List.of(), claims(World.NOW));
        assertEquals(1, claims(World.NOW.plus(Duration.ofHours(1))).size());
    }

    private List<String> texts() {
        return claims(World.NOW).stream()
                .map(claim -> claim.row().parts().get(0).text())
                .toList();
    }

    @Test
    void who_asked_about_one_plan_is_told_of_that_one_and_a_place_of_all_its_plans_at_once() {
        world.put("b.txt", World.B);
        confirm(world.reload.propose("", BOSS));
        tidings.pass(World.NOW);
        subscribe(HERE, "", "a", Order.OnChange.TELL, null);
        subscribe(HERE, "", "b", Order.OnChange.TELL, null);
        subscribe(THERE, "", "b", Order.OnChange.TELL, null);
        world.put("a.txt", World.A.replace("建一", "建壹"));
        world.put("b.txt", World.B.replace("修一", "修壹"));
        confirm(world.reload.propose("", BOSS));
        assertEquals(2, tidings.pass(World.NOW));
        List<String> texts = texts();
        assertEquals(
                1,
                texts.stream()
                        .filter(text -> text.contains("建壹") && text.contains("修壹"))
                        .count(),
                texts::toString);
        assertEquals(
                1,
                texts.stream()
                        .filter(text -> !text.contains("建壹") && text.contains("修壹"))
                        .count(),
                texts::toString);
    }

    @Test
    void going_back_is_told_the_other_way_round() {
        load(World.A.replace("建一|2016", "建一|2018"));
        assertEquals(0, tidings.pass(World.NOW));
        subscribe(HERE, "", Order.OnChange.TELL, null);
        confirm(world.reload.rollback(1, BOSS));
        assertEquals(1, tidings.pass(World.NOW));
        assertEquals(0, tidings.pass(World.NOW));
        List<String> texts = texts();
        assertEquals(1, texts.size());
        assertTrue(
                texts.stream().anyMatch(text -> text.contains("“2018年底前 = 2018-12-31”→“2016年底前 = 2016-12-31”")),
                texts::toString);
    }
}
