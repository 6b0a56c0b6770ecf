package planbot.bot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planbot.answer.Knowledge;
import planbot.answer.Shelf;
import planbot.answer.Wordbook;
import planbot.hanzi.IcuHanzi;
import planbot.plan.Deadline;
import planbot.plan.Edition;
import planbot.plan.Facts;
import planbot.plan.Facts.Fact;
import planbot.plan.Outline;
import planbot.plan.Parties;
import planbot.plan.Place;
import planbot.plan.Plan;
import planbot.plan.Task;
import planbot.plan.UnitDirectory;
import planbot.plan.UnitDirectory.Unit;

/** The seed's plan and a made-up one beside it: its numbers are the seed's too, one unit takes part in both. */
public final class TwoPlans {
    /** The made-up plan's key. */
    public static final String WATER = "shuihuanjing-2017";

    public static final String WATER_TITLE = "江津区水环境综合治理实施方案";

    private static final Place NOWHERE = new Place(1, 1);

    public static final UnitDirectory UNITS = units();
    public static final Knowledge SEED = SeedBot.knowing(1, SeedBot.KNOWLEDGE.plan());
    public static final Knowledge OTHER = new Knowledge(
            new Edition(2, WATER, new Edition.Origin("shuihuanjing-2017.csv", "", Instant.EPOCH), plan()),
            new Wordbook(UNITS, SeedBot.WORDBOOK.glossary(), "two"),
            new IcuHanzi());
    public static final Shelf SHELF = new Shelf(SeedBot.SHELF.revision(), List.of(SEED, OTHER));

    private TwoPlans() {}

    /** A bot that has heard nothing yet, in conversations that choose as they like. */
    public static Bot bot(DefaultPlans defaults) {
        return new Bot(new PlanSense(() -> SHELF, Map.of(WATER, List.of("治水")), defaults), new Turns(), Replies.none());
    }

    /** What was asked last, of each conversation. */
    static final class Turns implements Conversations {
        private final Map<String, Remembered> turns = new HashMap<>();

        @Override
        public @org.jspecify.annotations.Nullable Remembered last(String conversation) {
            return turns.get(conversation);
        }

        @Override
        public void remember(String conversation, Remembered turn) {
            turns.put(conversation, turn);
        }
    }

    /** Choices in memory. */
    public static final class Choices implements DefaultPlans {
        private final Map<String, String> chosen = new HashMap<>();
        private final Set<String> told = new java.util.HashSet<>();

        @Override
        public Optional<String> of(String conversation) {
            return Optional.ofNullable(chosen.get(conversation));
        }

        @Override
        public void choose(String conversation, String plan, Audit.Entry entry) {
            chosen.put(conversation, plan);
        }

        @Override
        public boolean isNewlyGone(String conversation, String plan) {
            return told.add(conversation + plan);
        }
    }

    private static UnitDirectory units() {
        Set<String> known = SeedBot.UNITS.units().stream().map(Unit::name).collect(Collectors.toSet());
        List<Unit> units = new ArrayList<>(SeedBot.UNITS.units());
        for (String name : List.of("区水利局", "区生态环境局", "区住房城乡建委")) {
            if (!known.contains(name)) {
                units.add(new Unit(name, null, List.of(), List.of(), false, List.of()));
            }
        }
        return new UnitDirectory(units, SeedBot.UNITS.ambiguous());
    }

    private static Plan plan() {
        Map<Fact, Facts.Statement> facts = Map.of(
                Fact.TITLE, new Facts.Statement(WATER_TITLE, NOWHERE),
                Fact.NUMBER, new Facts.Statement("江津府办发〔2017〕8号", NOWHERE),
                Fact.ISSUER, new Facts.Statement("江津区人民政府办公室", NOWHERE));
        return new Plan(
                new Facts(facts),
                new Outline(List.of(), List.of(), List.of()),
                List.of(
                        task(1, "完成城区雨污管网普查。", "2016年6月前", LocalDate.of(2016, 6, 30), "区住房城乡建委", "区水利局"),
                        task(2, "整治黑臭水体十二处。", "2016年年底前", LocalDate.of(2016, 12, 31), "区生态环境局", "区水利局"),
                        task(3, "建成河道水质自动监测站。", "2017年6月前", LocalDate.of(2017, 6, 30), "区生态环境局", "市科委"),
                        task(4, "划定饮用水水源保护区。", "2016年年底前", LocalDate.of(2016, 12, 31), "区水利局", "区生态环境局"),
                        task(5, "推广节水灌溉技术。", "2018年年底前", LocalDate.of(2018, 12, 31), "区水利局", "市科委"),
                        task(6, "治理岸线乱占乱建。", "2017年年底前", LocalDate.of(2017, 12, 31), "区水利局"),
                        task(7, "建立河长巡查制度。", "2016年9月前", LocalDate.of(2016, 9, 30), "区水利局", "区生态环境局"),
                        task(8, "公布水质监测结果。", "2019年6月前", LocalDate.of(2019, 6, 30), "区生态环境局")),
                List.of(),
                List.of());
    }

    private static Task task(int number, String text, String wording, LocalDate due, String lead, String... others) {
        return new Task(
                number,
                text,
                new Deadline(wording, Deadline.Kind.MONTH, List.of(due)),
                new Parties(List.of(lead), Stream.of(others).toList()),
                NOWHERE);
    }
}
