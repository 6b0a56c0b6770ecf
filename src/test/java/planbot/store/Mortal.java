package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A child process that tells what it has done, line by line, until it is killed. */
final class Mortal {
    private final Process process;
    private final BufferedReader told;

    /** @param main of which the child runs the main method */
    Mortal(Class<?> main, String... arguments) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
        this.process = new ProcessBuilder(
                        Stream.concat(command.stream(), Stream.of(arguments)).toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        this.told = process.inputReader();
    }

    /** The next line that it tells. */
    String next() throws IOException {
        String line = told.readLine();
        if (line == null) {
            throw new IllegalStateException("the child ended by itself");
        }
        return line;
    }

    /** Lets it open the store, tell so many numbers and go on for as long as so many spins take, and kills it; the last number told. */
    long killedAfter(int numbers, int spins) throws IOException, InterruptedException {
        long last = 0;
        assertEquals("opening", next());
        for (int i = 0; i < numbers; i++) {
            last = Long.parseLong(next());
        }
        for (int i = 0; i < spins; i++) {
            Thread.onSpinWait();
        }
        kill();
        return last;
    }

    void kill() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        told.close();
    }
}
