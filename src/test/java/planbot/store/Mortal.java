package planbot.store;

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

    void kill() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        told.close();
    }
}
