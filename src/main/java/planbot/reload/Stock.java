package planbot.reload;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planbot.answer.Wordbook;
import planbot.plan.Edition;

/**
 * All there is to load, at one moment.
 *
 * @param files those that may hold a plan or corrections, by name
 * @param passedOver names of folders, which are not looked into
 * @param wordbook null where one of its tables cannot be read; a flaw tells why
 * @param flaws of files that could not even be opened
 */
public record Stock(
        List<SeedFile> files,
        List<String> passedOver,
        @Nullable Wordbook wordbook,
        List<FileFlaw> flaws) {
    /** Between the hash of a file and those of the corrections laid over it. */
    static final String AND = "+";

    public Stock {
        files = List.copyOf(files);
        passedOver = List.copyOf(passedOver);
        flaws = List.copyOf(flaws);
    }

    /** Equal for equal names and contents, and for nothing else. */
    public String fingerprint() {
        TreeMap<String, String> hashes = new TreeMap<>();
        files.forEach(file -> hashes.put(file.name(), file.sha256()));
        return hashes + " " + (wordbook == null ? "" : wordbook.version()) + " " + flaws;
    }

    /** Names of files that are not what was loaded, and of loaded ones that are not there any more. */
    public List<String> differing(List<Edition> loaded) {
        Set<String> known = new HashSet<>();
        loaded.forEach(edition -> known.addAll(List.of(edition.origin().sha256().split("\\" + AND, -1))));
        Set<String> names = new HashSet<>();
        files.forEach(file -> names.add(file.name()));
        return Stream.of(
                        files.stream()
                                .filter(file -> !known.contains(file.sha256()))
                                .map(SeedFile::name),
                        flaws.stream().map(FileFlaw::file),
                        loaded.stream().map(edition -> edition.origin().file()).filter(name -> !names.contains(name)))
                .flatMap(some -> some)
                .distinct()
                .sorted()
                .toList();
    }
}
