package planbot.run;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import planbot.answer.Language;
import planbot.plan.Edition;
import planbot.reload.Draft;
import planbot.reload.Drafting;
import planbot.reload.FlawWords;
import planbot.reload.Stock;
import planbot.source.FileReader;

/** Reads everything there is where nothing was loaded before. */
public final class FirstImport {
    private FirstImport() {}

    /** @throws StartException telling every flaw of every file */
    public static List<Edition> editions(Stock stock, FileReader reader, Instant now) {
        Draft draft = Drafting.of(stock, List.of(), reader, now);
        if (draft instanceof Draft.Flawed flawed) {
            throw new StartException(flawed.flaws().stream()
                    .map(flaw -> flaw.file() + ": " + FlawWords.in(Language.EN).of(flaw.flaw()))
                    .collect(Collectors.joining("\n", "the seeds folder cannot be loaded as it is\n", "")));
        }
        if (draft instanceof Draft.Sound sound) {
            return sound.editions();
        }
        throw new StartException("the seeds folder holds no plan; put one there, or name another folder with --seeds");
    }
}
