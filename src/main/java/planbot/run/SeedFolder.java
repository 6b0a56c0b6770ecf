package planbot.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planbot.answer.Wordbook;
import planbot.conf.SettingsException;
import planbot.conf.WordbookFiles;
import planbot.platform.parts.Sha256;
import planbot.reload.FileFlaw;
import planbot.reload.Folder;
import planbot.reload.SeedFile;
import planbot.reload.Stock;
import planbot.source.Flaw;

/** The seeds folder, and the reviewed tables beside it. */
public final class SeedFolder implements Folder {
    static final int MOST_FILES = 200;
    static final int LARGEST = 20 << 20;
    static final long LARGEST_TOTAL = 64L << 20;

    /** What editors and office programs leave beside a file while it is open. */
    private static final Pattern LEFTOVER =
            Pattern.compile("(?s)\\..*|~.*|.*~|(?i:.*\\.(?:swp|swo|tmp|bak|part|crdownload))");
    /** What is not seen in a name, or turns what stands behind it round. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\u2028\\u2029]");

    private static final char INSTEAD = '\ufffd';

    private final Path folder;
    private final WordbookFiles wordbook;

    public SeedFolder(Path folder, WordbookFiles wordbook) {
        this.folder = folder;
        this.wordbook = wordbook;
    }

    @Override
    public Stock read() {
        List<FileFlaw> flaws = new ArrayList<>();
        List<String> passedOver = new ArrayList<>();
        List<SeedFile> files = new ArrayList<>();
        long total = 0;
        for (Path file : entries(flaws)) {
            if (Files.isDirectory(file)) {
                passedOver.add(name(file));
                continue;
            }
            SeedFile read = read(file, flaws);
            if (read != null) {
                total += read.size();
                files.add(read);
            }
            if (total > LARGEST_TOTAL) {
                flaws.add(new FileFlaw(name(folder), Flaw.of(Flaw.Kind.TOO_LARGE, "> 64 MB")));
                break;
            }
        }
        return new Stock(files, passedOver, wordbook(flaws), flaws);
    }

    /** The files in the order of their names, which is the same wherever they lie. */
    private List<Path> entries(List<FileFlaw> flaws) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> found = entries.filter(
                            file -> !LEFTOVER.matcher(name(file)).matches())
                    .limit(MOST_FILES + 1L)
                    .sorted()
                    .toList();
            if (found.size() > MOST_FILES) {
                flaws.add(new FileFlaw(name(folder), Flaw.of(Flaw.Kind.TOO_LARGE, "> " + MOST_FILES + " files")));
                return List.of();
            }
            return found;
        } catch (IOException e) {
            flaws.add(new FileFlaw(name(folder), Flaw.of(Flaw.Kind.UNREADABLE, reason(e))));
            return List.of();
        }
    }

    private @Nullable SeedFile read(Path file, List<FileFlaw> flaws) {
        if (name(file).indexOf(INSTEAD) >= 0) {
            flaws.add(new FileFlaw(name(file), Flaw.of(Flaw.Kind.NAME, "")));
            return null;
        }
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(folder.toRealPath())) {
                flaws.add(new FileFlaw(name(file), Flaw.of(Flaw.Kind.LINK, "")));
                return null;
            }
            // A pipe or a device never ends.
            if (!Files.isRegularFile(real)) {
                flaws.add(new FileFlaw(name(file), Flaw.of(Flaw.Kind.FORMAT, "")));
                return null;
            }
            byte[] content = content(real);
            if (content.length > LARGEST) {
                flaws.add(new FileFlaw(name(file), Flaw.of(Flaw.Kind.TOO_LARGE, "> 20 MB")));
                return null;
            }
            return new SeedFile(name(file), content, HexFormat.of().formatHex(Sha256.of(content)));
        } catch (IOException e) {
            flaws.add(new FileFlaw(name(file), Flaw.of(Flaw.Kind.UNREADABLE, reason(e))));
            return null;
        }
    }

    /** At most one byte more than may be: what grows while it is read is not followed. */
    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(LARGEST + 1);
        }
    }

    private @Nullable Wordbook wordbook(List<FileFlaw> flaws) {
        try {
            return wordbook.read();
        } catch (SettingsException e) {
            flaws.add(new FileFlaw("conf", Flaw.of(Flaw.Kind.VALUE, String.valueOf(e.getMessage()))));
            return null;
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName();
    }

    /** Read as UTF-8 whatever the locale of the process is: in none, all names that are not English would be equal. */
    private static String name(Path file) {
        String path = file.toUri().getPath().replaceAll("/+$", "");
        return UNSEEN.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceAll(String.valueOf(INSTEAD));
    }
}
