package planbot.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import planbot.conf.WordbookFiles;
import planbot.reload.SeedFile;
import planbot.reload.Stock;

/** What may lie in a folder that everybody drops files into. */
class HostileFolderTest {
    private static final WordbookFiles TABLES =
            new WordbookFiles(Path.of("conf/units.yaml"), Path.of("conf/terms.yaml"));

    @TempDir
    private Path around;

    private Path folder() throws IOException {
        return Files.createDirectories(around.resolve("seeds"));
    }

    private Stock read() throws IOException {
        SeedFolder seeds = new SeedFolder(folder(), TABLES);
        return assertTimeoutPreemptively(Duration.ofSeconds(20), seeds::read);
    }

    private static List<String> names(Stock stock) {
        return stock.files().stream().map(SeedFile::name).toList();
    }

    private static List<String> flaws(Stock stock) {
        return stock.flaws().stream()
                .map(flaw -> flaw.file() + " " + flaw.flaw().kind())
                .toList();
    }

    @Test
    void links_are_followed_within_the_folder_only() throws IOException {
        Files.writeString(folder().resolve("a.txt"), "甲");
        Files.createSymbolicLink(folder().resolve("b-within"), Path.of("a.txt"));
        Files.createSymbolicLink(folder().resolve("c-out"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(folder().resolve("d-up"), Path.of("..", "secret"));
        Files.writeString(around.resolve("secret"), "secret");
        Files.createSymbolicLink(folder().resolve("e-dangling"), Path.of("nothing"));
        Files.createSymbolicLink(folder().resolve("f-loop"), Path.of("f-loop"));
        Files.createSymbolicLink(folder().resolve("g-folder"), Path.of("/etc"));
        Stock stock = read();
        assertEquals(List.of("a.txt", "b-within"), names(stock));
        assertEquals(List.of("g-folder"), stock.passedOver());
        assertEquals(List.of("c-out LINK", "d-up LINK", "e-dangling UNREADABLE", "f-loop UNREADABLE"), flaws(stock));
    }

    @Test
    void a_pipe_or_a_device_is_not_waited_for() throws Exception {
        Process made = new ProcessBuilder("mkfifo", folder().resolve("pipe.csv").toString()).start();
        assertTrue(made.waitFor(20, TimeUnit.SECONDS));
        Files.createSymbolicLink(folder().resolve("zero"), Path.of("/dev/zero"));
        assertEquals(List.of("pipe.csv FORMAT", "zero LINK"), flaws(read()));
    }

    @Test
    void a_name_with_what_is_not_seen_is_refused_and_not_shown_as_it_is() throws IOException {
        for (String name : List.of("a\nb.csv", "b\u202egpj.csv", "c\u0007.csv", "d\u200b.csv", "方案.csv", "e f.csv")) {
            Files.writeString(folder().resolve(name), name);
        }
        Files.createDirectory(folder().resolve("x\ny"));
        Files.writeString(folder().resolve(".hidden\nfile"), "");
        Stock stock = read();
        assertEquals(List.of("e f.csv", "方案.csv"), names(stock));
        assertEquals(List.of("x\ufffdy"), stock.passedOver());
        assertEquals(
                List.of("a\ufffdb.csv NAME", "b\ufffdgpj.csv NAME", "c\ufffd.csv NAME", "d\ufffd.csv NAME"),
                flaws(stock));
    }

    /** A process in a container has mostly no locale. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void names_are_told_apart_in_a_process_without_a_locale() throws Exception {
        Files.writeString(folder().resolve("方案甲.csv"), "甲");
        Files.writeString(folder().resolve("方案乙.csv"), "乙");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Names.class.getName(),
                        folder().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals("方案乙.csv 方案甲.csv", told);
    }

    /** Tells the names of the files of a folder. */
    static final class Names {
        private Names() {}

        public static void main(String[] arguments) {
            Stock stock = new SeedFolder(Path.of(arguments[0]), TABLES).read();
            System.out.writeBytes(String.join(" ", names(stock)).getBytes(UTF_8));
            System.out.flush();
        }
    }
}
