package planbot.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lines in files of a folder, in the order in which they were added: a line that was added is there although the process is killed.
 * Blocks. Lines are for one thread at a time; files that have ended may be forgotten beside it.
 */
final class Journal implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("inbox-(\\d{1,18})\\.journal");

    private final Path folder;
    private long number;
    private @Nullable OutputStream file;

    /** A line of an earlier process, and where it stands. */
    record Line(String text, Path file, int number) {
        @Override
        public String toString() {
            return "line " + number + " of " + file;
        }
    }

    private Journal(Path folder, long number) {
        this.folder = folder;
        this.number = number;
    }

    /** @throws StoreException if the folder cannot be read */
    static Journal in(Path folder) {
        NavigableMap<Long, Path> files = files(folder);
        return new Journal(folder, files.isEmpty() ? 0 : files.lastKey());
    }

    private static NavigableMap<Long, Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            NavigableMap<Long, Path> files = new TreeMap<>();
            all.forEach(file -> {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    files.put(Long.valueOf(name.group(1)), file);
                }
            });
            return files;
        } catch (IOException e) {
            throw new StoreException("the data folder " + folder + " cannot be read", e);
        }
    }

    /** What is in all files. The end of one that was cut off while it was written was told to nobody, and is left out. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Path file : files(folder).values()) {
            try {
                String text = Files.readString(file);
                List<String> whole =
                        text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
                for (int i = 0; i < whole.size(); i++) {
                    lines.add(new Line(whole.get(i), file, i + 1));
                }
            } catch (IOException e) {
                throw new StoreException("messages on record in " + file + " cannot be read: " + e.getMessage(), e);
            }
        }
        return lines;
    }

    /**
     * Adds a line.
     *
     * @throws StoreException if it cannot be written; the next one goes to another file, so that nothing follows half a line
     */
    void add(String line) {
        try {
            if (file == null) {
                file = new FileOutputStream(name(number + 1).toFile(), true);
                number++;
            }
            file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            turn();
            throw new StoreException("messages cannot be put on record in " + folder + ": " + e.getMessage(), e);
        }
    }

    private Path name(long which) {
        return folder.resolve("inbox-" + which + ".journal");
    }

    /** Ends the file: what is added from now on goes to another. Returns the number of the one that ended. */
    long turn() {
        close();
        return number;
    }

    /** Takes away what was added to that file and to those before it; what cannot be taken away now is with the next. */
    void forget(long last) {
        files(folder).headMap(last, true).values().forEach(Journal::delete);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StoreException("what is in the store cannot be taken from " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        OutputStream ended = file;
        file = null;
        if (ended != null) {
            try {
                ended.close();
            } catch (IOException e) {
                throw new StoreException("messages may not be on record in " + folder + ": " + e.getMessage(), e);
            }
        }
    }
}
