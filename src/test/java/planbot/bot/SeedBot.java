package planbot.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planbot.answer.Knowledge;
import planbot.answer.Shelf;
import planbot.answer.Wordbook;
import planbot.conf.WordbookFiles;
import planbot.hanzi.IcuHanzi;
import planbot.plan.Edition;
import planbot.plan.Plan;
import planbot.plan.Revision;
import planbot.plan.UnitDirectory;
import planbot.source.PlanReader;
import planbot.source.Reading;

/** A bot over the seed document, for tests of what it says. */
public final class SeedBot {
    public static final Wordbook WORDBOOK =
            new WordbookFiles(Path.of("conf/units.yaml"), Path.of("conf/terms.yaml")).read();
    public static final UnitDirectory UNITS = WORDBOOK.units();
    public static final Knowledge KNOWLEDGE = new Knowledge(
            edition(1, ((Reading.Whole) new PlanReader(UNITS).read(seed())).plan()), WORDBOOK, new IcuHanzi());
    public static final Shelf SHELF = shelf(KNOWLEDGE);

    private SeedBot() {}

    /** What is known after another reading of the seed's plan: the edition and the revision have one number. */
    public static Knowledge knowing(long number, Plan plan) {
        return keyed(edition(number, plan));
    }

    /** What is known of another edition, maybe of another plan. */
    public static Knowledge keyed(Edition edition) {
        return new Knowledge(edition, WORDBOOK, new IcuHanzi());
    }

    /** The same under another key, to stand beside the seed's. */
    static Knowledge knowing(long number, Plan plan, String key) {
        return keyed(new Edition(number, key, new Edition.Origin(key + ".txt", "", Instant.EPOCH), plan));
    }

    /** A shelf with that plan alone. */
    public static Shelf shelf(Knowledge knowledge) {
        return new Shelf(
                new Revision(
                        knowledge.edition().number(),
                        Instant.EPOCH,
                        "someone",
                        new Revision.Change(Revision.Kind.RELOAD, 0, 0, 0, 0)),
                List.of(knowledge));
    }

    private static Edition edition(long number, Plan plan) {
        return new Edition(number, "seed", new Edition.Origin("seed.txt", "", Instant.EPOCH), plan);
    }

    /** A new bot that has heard nothing yet. */
    public static Bot fresh() {
        return new Bot(() -> SHELF, new Memory(), Replies.none());
    }

    /** A new bot that knows another plan. */
    public static Bot knowing(Knowledge knowledge) {
        Shelf shelf = shelf(knowledge);
        return new Bot(() -> shelf, new Memory(), Replies.none());
    }

    private static byte[] seed() {
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            return Files.readAllBytes(files.sorted().findFirst().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Memory implements Conversations {
        private final Map<String, Remembered> turns = new HashMap<>();

        @Override
        public @Nullable Remembered last(String conversation) {
            return turns.get(conversation);
        }

        @Override
        public void remember(String conversation, Remembered turn) {
            turns.put(conversation, turn);
        }
    }
}
