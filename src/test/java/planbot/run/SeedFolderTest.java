package planbot.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planbot.conf.WordbookFiles;
import planbot.reload.SeedFile;
import planbot.reload.Stock;
import planbot.source.Flaw;

/** What of a folder is read, what is passed over, and what is a flaw. */
class SeedFolderTest {
    private static final WordbookFiles WORDS =
            new WordbookFiles(Path.of("conf/units.yaml"), Path.of("conf/terms.yaml"));

    @TempDir
    private Path outside;

    private Path folder = Path.of("");

    @BeforeEach
    void make() throws IOException {
        folder = Files.createDirectory(outside.resolve("seeds"));
    }

    private Stock read() {
        return new SeedFolder(folder, WORDS).read();
    }

    private static List<String> names(Stock stock) {
        return stock.files().stream().map(SeedFile::name).toList();
    }

    private static List<String> flaws(Stock stock) {
        return stock.flaws().stream()
                .map(flaw -> flaw.file() + " " + flaw.flaw().kind())
                .toList();
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void sparse(String name, long length) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(length);
        }
    }

    @Test
    void files_are_read_in_the_order_of_their_names_with_their_bytes() throws IOException {
        put("b.csv", "乙");
        put("a.txt", "甲");
        Stock stock = read();
        assertEquals(List.of("a.txt", "b.csv"), names(stock));
        assertEquals("甲", new String(stock.files().get(0).content(), UTF_8));
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", sha256Of("abc"));
        assertEquals(List.of(), stock.flaws());
    }

    private String sha256Of(String text) throws IOException {
        put("c.txt", text);
        return read().files().get(2).sha256();
    }

    @Test
    void leftovers_of_editors_and_office_programs_are_no_files() throws IOException {
        for (String name : List.of(
                ".DS_Store",
                ".a.txt.swp",
                "~$台账.xlsx",
                "a.txt~",
                "a.swp",
                "a.TMP",
                "a.bak",
                "a.part",
                "a.crdownload")) {
            put(name, "x");
        }
        put("a.txt", "甲");
        assertEquals(List.of("a.txt"), names(read()));
    }

    @Test
    void folders_are_named_and_not_looked_into() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("old")).resolve("b.txt"), "乙");
        put("a.txt", "甲");
        assertEquals(List.of("a.txt"), names(read()));
        assertEquals(List.of("old"), read().passedOver());
        assertEquals(List.of(), read().flaws());
    }

    @Test
    void a_link_out_of_the_folder_is_a_flaw_and_one_within_is_a_file() throws IOException {
        Files.writeString(outside.resolve("secret.txt"), "密");
        put("a.txt", "甲");
        Files.createSymbolicLink(folder.resolve("in.txt"), folder.resolve("a.txt"));
        Files.createSymbolicLink(folder.resolve("out.txt"), outside.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("dangling.txt"), folder.resolve("nowhere"));
        assertEquals(List.of("a.txt", "in.txt"), names(read()));
        assertEquals(List.of("dangling.txt UNREADABLE", "out.txt LINK"), flaws(read()));
    }

    @Test
    void a_link_to_a_folder_outside_is_not_looked_into() throws IOException {
        Files.writeString(Files.createDirectory(outside.resolve("other")).resolve("secret.txt"), "密");
        put("a.txt", "甲");
        Files.createSymbolicLink(folder.resolve("linked"), outside.resolve("other"));
        assertEquals(List.of("a.txt"), names(read()));
    }

    @Test
    void a_file_and_all_of_them_have_a_limit() throws IOException {
        put("a.txt", "甲");
        sparse("b.txt", SeedFolder.LARGEST);
        sparse("c.txt", SeedFolder.LARGEST + 1L);
        assertEquals(List.of("a.txt", "b.txt"), names(read()));
        assertEquals(List.of("c.txt TOO_LARGE"), flaws(read()));
        sparse("c.txt", SeedFolder.LARGEST);
        sparse("d.txt", SeedFolder.LARGEST);
        sparse("e.txt", SeedFolder.LARGEST);
        assertEquals(List.of("seeds TOO_LARGE"), flaws(read()));
    }

    @Test
    void too_many_files_are_a_flaw_of_the_folder() throws IOException {
        for (int i = 0; i < SeedFolder.MOST_FILES; i++) {
            put(i + ".txt", "x");
        }
        assertEquals(List.of(), flaws(read()));
        put("more.txt", "x");
        assertEquals(List.of("seeds TOO_LARGE"), flaws(read()));
    }

    @Test
    void a_folder_that_is_not_there_is_a_flaw() {
        assertEquals(
                Flaw.Kind.UNREADABLE,
                new SeedFolder(outside.resolve("nowhere"), WORDS)
                        .read()
                        .flaws()
                        .get(0)
                        .flaw()
                        .kind());
    }

    @Test
    void a_table_that_cannot_be_read_is_a_flaw_among_the_others() throws IOException {
        Path units = Files.writeString(outside.resolve("units.yaml"), "units: [");
        Stock stock = new SeedFolder(folder, new WordbookFiles(units, Path.of("conf/terms.yaml"))).read();
        assertNull(stock.wordbook());
        assertEquals(List.of("conf VALUE"), flaws(stock));
    }

    @Test
    void the_fingerprint_is_of_names_and_contents_and_nothing_else() throws IOException {
        put("a.txt", "甲");
        String first = read().fingerprint();
        put("a.txt", "甲");
        Files.createDirectory(folder.resolve("sub"));
        assertEquals(first, read().fingerprint());
        put("a.txt", "乙");
        assertNotEquals(first, read().fingerprint());
        Files.delete(folder.resolve("a.txt"));
        put("b.txt", "甲");
        assertNotEquals(first, read().fingerprint());
    }
}
