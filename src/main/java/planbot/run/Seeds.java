package planbot.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import planbot.plan.Edition;
import planbot.plan.Plan;
import planbot.plan.UnitDirectory;
import planbot.source.PlanReader;
import planbot.source.Reading;

/** The plan's document in the seeds folder. */
public final class Seeds {
    private static final long LARGEST = 20L << 20;

    private final Path file;
    private final byte[] content;

    private Seeds(Path file, byte[] content) {
        this.file = file;
        this.content = content;
    }

    /** @throws StartException if the folder does not hold exactly one document */
    public static Seeds in(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            if (files.size() != 1) {
                throw new StartException(
                        "the seeds folder " + folder + " must hold exactly one document, but holds " + files.size());
            }
            if (Files.size(files.get(0)) > LARGEST) {
                throw new StartException("the document " + files.get(0) + " is larger than 20 MB");
            }
            return new Seeds(files.get(0), Files.readAllBytes(files.get(0)));
        } catch (IOException e) {
            throw new StartException("the seeds folder " + folder + " cannot be read; name another with --seeds", e);
        }
    }

    /** The plan of the document, not on record yet.
     *
     * @throws StartException if the document is no plan
     */
    public Edition edition(UnitDirectory units, Instant readAt) {
        int dot = name().lastIndexOf('.');
        String key = dot < 0 ? name() : name().substring(0, dot);
        return new Edition(0, key, new Edition.Origin(name(), sha256(), readAt), read(units));
    }

    public String name() {
        return file.getFileName().toString();
    }

    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws StartException if the document is no plan */
    public Plan read(UnitDirectory units) {
        Reading reading = new PlanReader(units).read(content);
        if (reading instanceof Reading.Whole whole) {
            return whole.plan();
        }
        throw new StartException("the document " + file + " cannot be read: "
                + ((Reading.Refused) reading).flaws().get(0).seen());
    }
}
