package planbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import planbot.answer.PlainText;
import planbot.bot.Audit;
import planbot.bot.Inbound;
import planbot.bot.PlanSense;
import planbot.bot.SeedBot;
import planbot.command.Asker;
import planbot.command.Desk;
import planbot.command.Forms;
import planbot.command.Guard;
import planbot.command.PlanChoice;
import planbot.command.Rights;
import planbot.command.Roles;
import planbot.command.Room;
import planbot.command.Spoken;
import planbot.command.data.DataRoom;
import planbot.command.digests.Dialogue;
import planbot.command.exports.ExportRoom;
import planbot.command.exports.Links;
import planbot.command.people.Appointments;
import planbot.command.people.PeopleRoom;
import planbot.command.people.Premises;
import planbot.command.plans.PlanRoom;
import planbot.command.progress.ProgressRoom;
import planbot.export.FeedRequest;
import planbot.export.LedgerRequest;
import planbot.hanzi.IcuHanzi;
import planbot.plan.Library;
import planbot.reload.World;
import planbot.run.ChosenPlans;
import planbot.run.ShelfHolder;
import planbot.store.InMemoryChatPlans;
import planbot.store.InMemoryGrants;
import planbot.store.InMemoryReports;
import planbot.store.InMemorySigningKeys;

/**
 * Every order by every role, as {@code roles/orders.txt} has it: {@code +} is carried out, as far as the role counts; {@code -} is
 * refused, in words that tell what is missing, and is on record.
 */
class OrdersByRoleTest {
    private static final IcuHanzi HANZI = IcuHanzi.warm();
    private static final Roles ROLES = new Roles(
            Set.of("feishu:boss"),
            Set.of("feishu:clerk"),
            Map.of("feishu:reporter", Set.of("市科委"), "feishu:other", Set.of("市教委")),
            Map.of("feishu", Set.of("reader")),
            "张主任");
    private static final List<String> COLUMNS =
            List.of("console", "admin", "subscriber", "reporter", "other", "reader", "stranger", "claimed");
    static final List<Asker> ASKERS = List.of(
            Asker.CONSOLE,
            asker("boss"),
            asker("clerk"),
            asker("reporter"),
            asker("other"),
            asker("reader"),
            asker("stranger"),
            new Asker("feishu", "boss", Dialogue.CHAT, "", Inbound.Proof.CHANNEL));

    record Line(String order, List<String> cells) {}

    private static Asker asker(String user) {
        return new Asker("feishu", user, Dialogue.CHAT);
    }

    /** The rooms as a running planbot has them, over records in memory. */
    private static List<Room> rooms(Rights rights, Appointments appointments) {
        Premises premises = new Premises(
                () -> List.of(SeedBot.UNITS),
                Map.of("feishu", "feishu"),
                Premises.Entrance.LOOPBACK,
                ZoneId.of("Asia/Shanghai"));
        ShelfHolder shelves = new ShelfHolder(
                new Library(SeedBot.SHELF.revision(), List.of(SeedBot.KNOWLEDGE.edition())),
                List.of(),
                SeedBot.WORDBOOK,
                HANZI);
        ChosenPlans chosen = new ChosenPlans(new InMemoryChatPlans());
        World world = new World();
        return List.of(
                new PeopleRoom(appointments, rights, premises),
                new PlanRoom(new PlanSense(shelves::current, Map.of(), chosen), chosen),
                new DataRoom(world.reload, world.shelves, rights, ZoneId.of("Asia/Shanghai")),
                new ExportRoom(shelves::current, new NoPage(), new InMemorySigningKeys(), rights),
                new ProgressRoom(shelves, new InMemoryReports(), rights, () -> {}),
                Dialogue.room(rights));
    }

    /** Addresses that lead nowhere. */
    private static final class NoPage implements Links {
        @Override
        public String ledger(LedgerRequest request, Format format, Instant expires) {
            return "http://page/ledger";
        }

        @Override
        public String feed(FeedRequest request) {
            return "http://page/feed";
        }

        @Override
        public Reach reach() {
            return Reach.EVERYWHERE;
        }
    }

    /** A family without a room would be answered as a question. */
    @Test
    void every_family_has_a_room() {
        Appointments appointments = new Appointments(ROLES, new InMemoryGrants());
        assertEquals(
                Ask.FAMILIES.size(),
                rooms(new Rights(appointments::roles), appointments).size());
    }

    static List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/roles/orders.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("\\|", 2);
                List<String> cells = List.of(parts[1].strip().split("\\s+"));
                assertEquals(COLUMNS.size(), cells.size(), line);
                lines.add(new Line(parts[0].strip(), cells));
            }
        }
        return lines;
    }

    private static Stream<Object> commands(Forms<?> family) throws IOException {
        return lines().stream()
                .map(line -> family.read(new Spoken(line.order(), HANZI)))
                .flatMap(Optional::stream)
                .map(Forms.Read::command);
    }

    /** Whoever adds an order says here who may give it. */
    @Test
    void every_order_that_can_be_given_has_a_line() throws IOException {
        for (Forms<?> family : Ask.FAMILIES) {
            Set<Class<?>> seen = new HashSet<>();
            commands(family).map(Object::getClass).forEach(seen::add);
            assertTrue(!seen.isEmpty(), "a family of orders has no line in roles/orders.txt");
            Set<Class<?>> all = new HashSet<>();
            seen.stream()
                    .flatMap(command -> Arrays.stream(command.getInterfaces()))
                    .filter(Class::isSealed)
                    .flatMap(any -> Arrays.stream(any.getPermittedSubclasses()))
                    .forEach(all::add);
            assertEquals(all, seen);
        }
    }

    @TestFactory
    Stream<DynamicTest> orders() throws IOException {
        return lines().stream().map(line -> DynamicTest.dynamicTest(line.order(), () -> play(line)));
    }

    private static void play(Line line) {
        for (int i = 0; i < COLUMNS.size(); i++) {
            play(line.order(), ASKERS.get(i), line.cells().get(i), COLUMNS.get(i));
        }
    }

    /** Where every order is carried out, over records of its own. */
    static Desk desk(List<Audit.Entry> audited, List<String> refused) {
        Appointments appointments = new Appointments(ROLES, new InMemoryGrants());
        Rights rights = new Rights(appointments::roles);
        return new Desk(
                rooms(rights, appointments),
                (text, who) -> new PlanChoice.Chosen("seed", text),
                new Guard(rights, audited::add, (channel, why) -> refused.add(why.name())),
                HANZI,
                () -> Instant.parse("2016-05-20T02:00:00Z"));
    }

    private static void play(String order, Asker asker, String cell, String column) {
        List<Audit.Entry> audited = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        Desk desk = desk(audited, refused);
        String told = PlainText.render(desk.read(order, asker, LocalDate.of(2016, 5, 20))
                .orElseThrow()
                .get()
                .doc());
        String where = order + " by " + column + ": " + told;
        if (cell.equals("+")) {
            assertEquals(List.of(), refused, where);
            return;
        }
        assertEquals("-", cell, where);
        assertEquals(1, refused.size(), where);
        assertTrue(audited.stream().anyMatch(entry -> entry.action().equals("refused")), where);
        assertTrue(
                told.contains(asker.actor()) && (told.contains("张主任") || column.equals("claimed"))
                        || told.contains("#1"),
                where);
    }
}
