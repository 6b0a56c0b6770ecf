package planbot.conf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import planbot.answer.Wordbook;

/** The reviewed tables, {@code conf/units.yaml} and {@code conf/terms.yaml}, as they are now. */
public final class WordbookFiles {
    private final Path units;
    private final Path terms;

    public WordbookFiles(Path units, Path terms) {
        this.units = units;
        this.terms = terms;
    }

    /** @throws SettingsException naming the file and the place if one cannot be read */
    public Wordbook read() {
        String version = sha256(units) + " " + sha256(terms);
        return new Wordbook(UnitsFile.read(units), TermsFile.read(terms), version);
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new SettingsException(file + ": cannot be read; check that it exists and is readable", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
