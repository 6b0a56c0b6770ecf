package planbot.conf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import planbot.answer.Wordbook;
import planbot.platform.parts.Sha256;

/** The reviewed tables, {@code conf/units.yaml} and {@code conf/terms.yaml}, as they are now. Safe for many threads. */
public final class WordbookFiles {
    private final Path units;
    private final Path terms;
    private volatile @Nullable Wordbook last;

    public WordbookFiles(Path units, Path terms) {
        this.units = units;
        this.terms = terms;
    }

    /** The tables; the very ones that were read last where the files have not changed.
     *
     * @throws SettingsException naming the file and the place if one cannot be read
     */
    public Wordbook read() {
        String bodies = text(units);
        String words = text(terms);
        String version = Sha256.hex(bodies) + " " + Sha256.hex(words);
        Wordbook known = last;
        if (known == null || !known.version().equals(version)) {
            known = new Wordbook(UnitsFile.of(units, bodies), TermsFile.of(terms, words), version);
            last = known;
        }
        return known;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new SettingsException(file + ": cannot be read; check that it exists and is readable", e);
        }
    }
}
