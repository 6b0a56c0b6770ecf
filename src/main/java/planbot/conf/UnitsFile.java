package planbot.conf;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planbot.plan.UnitDirectory;

/** Reads {@code conf/units.yaml}, the reviewed directory of bodies. */
public final class UnitsFile {
    private static final ObjectMapper YAML = YAMLMapper.builder().build();

    private record Content(List<Entry> units, @Nullable Map<String, List<String>> ambiguous) {}

    private record Entry(
            @JsonProperty(required = true) String name,
            @Nullable String full,
            @Nullable List<String> also,
            @Nullable List<String> english,
            boolean collective,
            @Nullable List<String> members) {

        UnitDirectory.Unit unit() {
            return new UnitDirectory.Unit(name, full, orEmpty(also), orEmpty(english), collective, orEmpty(members));
        }
    }

    private UnitsFile() {}

    /** @throws SettingsException naming the file and the place if it cannot be read */
    public static UnitDirectory read(Path file) {
        return of(file, WordbookFiles.text(file));
    }

    /** @param file what an error names */
    static UnitDirectory of(Path file, String text) {
        try {
            Content content = YAML.readValue(text, Content.class);
            if (content.units() == null || content.units().isEmpty()) {
                throw new SettingsException(file + ": units must list the bodies, and lists none");
            }
            return new UnitDirectory(
                    content.units().stream().map(Entry::unit).toList(),
                    content.ambiguous() == null ? Map.of() : content.ambiguous());
        } catch (JsonProcessingException e) {
            throw YamlProblem.in(file, e);
        } catch (NullPointerException e) {
            throw new SettingsException(file + ": an entry is empty; give it its name, or take it out", e);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(file + ": " + e.getMessage(), e);
        }
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
