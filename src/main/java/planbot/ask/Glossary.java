package planbot.ask;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Words that people use for words of the plans, in English above all: incubator → 孵化器. Reviewed data.
 *
 * @param terms word as typed → word as plans write it
 */
public record Glossary(Map<String, String> terms) {
    public Glossary {
        terms = new LinkedHashMap<>(terms);
    }
}
