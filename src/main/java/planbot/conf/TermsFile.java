package planbot.conf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import planbot.ask.Glossary;

/** Reads {@code conf/terms.yaml}, the reviewed glossary. */
public final class TermsFile {
    private static final ObjectMapper YAML = YAMLMapper.builder().build();

    private TermsFile() {}

    /** @throws SettingsException naming the file and the line if it cannot be read */
    public static Glossary read(Path file) {
        return of(file, WordbookFiles.text(file));
    }

    /** @param file what an error names */
    static Glossary of(Path file, String text) {
        try {
            return new Glossary(YAML.readValue(text, new TypeReference<LinkedHashMap<String, String>>() {}));
        } catch (JsonProcessingException e) {
            throw YamlProblem.in(file, e);
        }
    }
}
