package planbot.conf;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator is told of a mistake in the directory of bodies or in the glossary. */
class ReviewedDataTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'units:\n  - name: 市科委\n    alos: [科委]\n' | units[0].alos is not a key of this place; did you mean also?",
                "'units:\n  - full: 重庆市科学技术委员会\n' | units[0].name is missing",
                "'units: [' | line 1: is not YAML",
                "'[1, 2]' | something else than planbot's own file",
                "'' | is empty",
            })
    void a_mistake_in_the_directory(String content, String told) throws IOException {
        Path file = Files.writeString(folder.resolve("units.yaml"), content.replace("\\n", "\n"));
        says(assertThrows(SettingsException.class, () -> UnitsFile.read(file)), file, told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'incubator: [孵化器, 苗圃]' | incubator is missing, or is not of the form",
                "'a: b: c' | line 1: is not YAML",
                "'' | is empty"
            })
    void a_mistake_in_the_glossary(String content, String told) throws IOException {
        Path file = Files.writeString(folder.resolve("terms.yaml"), content);
        says(assertThrows(SettingsException.class, () -> TermsFile.read(file)), file, told);
    }

    private static void says(SettingsException e, Path file, String told) {
        String message = String.valueOf(e.getMessage());
        assertTrue(message.startsWith(file.toString()) && message.contains(told), message);
        assertFalse(message.contains("planbot.conf") || message.contains("\n"), message);
    }
}
