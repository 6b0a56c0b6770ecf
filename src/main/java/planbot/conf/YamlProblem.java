package planbot.conf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says in an operator's words what is wrong with a file of reviewed data: the place, what stands there, what may. */
final class YamlProblem {
    private YamlProblem() {}

    static SettingsException in(Path file, JsonProcessingException e) {
        if (e.getCause() instanceof JsonProcessingException cause) {
            return in(file, cause);
        }
        return new SettingsException(file + what(e), e);
    }

    private static String what(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            String line =
                    e.getLocation() == null ? "" : " line " + e.getLocation().getLineNr();
            return line + ": is not YAML: "
                    + e.getOriginalMessage().lines().findFirst().orElse("");
        }
        if (mapping.getPath().isEmpty()) {
            return ": is empty, or holds something else than planbot's own file of this name";
        }
        String path = path(mapping);
        return e instanceof UnrecognizedPropertyException unknown
                ? ": " + path + " is not a key of this place" + known(unknown)
                : ": " + path + " is missing, or is not of the form that stands in planbot's own file of this name";
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> Objects.requireNonNullElse(step.getFieldName(), "[" + step.getIndex() + "]"))
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String known(UnrecognizedPropertyException e) {
        List<String> known = Objects.requireNonNullElse(e.getKnownPropertyIds(), List.of()).stream()
                .map(String::valueOf)
                .sorted()
                .toList();
        return Nearest.hint(e.getPropertyName(), known) + "; known are " + String.join(", ", known);
    }
}
