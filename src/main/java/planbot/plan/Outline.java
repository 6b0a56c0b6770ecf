package planbot.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The running text: chapters, the numbered measures under them, and the sentences in their order, each once. */
public record Outline(List<Chapter> chapters, List<Measure> measures, List<Passage> passages) {

    /** A chapter (一、…); its title is null where its number is known to exist and the source lost it. */
    public record Chapter(
            int number, @Nullable String title, @Nullable Place place) {}

    /** A measure (（一）…); its chapter is null where the damage blurs to which one it belongs. */
    public record Measure(
            int number, String title, @Nullable Integer chapter, Place place) {}

    /**
     * One sentence, with its closing mark.
     *
     * @param measure the measure under which it stands, or null for the preamble and where nothing tells
     * @param certain false where the damage has blurred the sentence's place
     */
    public record Passage(String text, @Nullable Integer measure, boolean certain, Place place) {}

    public Outline {
        chapters = List.copyOf(chapters);
        measures = List.copyOf(measures);
        passages = List.copyOf(passages);
    }
}
