package planbot.remind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import planbot.answer.Doc;
import planbot.digest.Place;
import planbot.digest.Post;
import planbot.digest.Row;
import planbot.platform.Platform;
import planbot.platform.Target;
import planbot.platform.Wire;

/** The configured channels as places that can be written to. */
public final class PlatformPost implements Post {
    private final Map<String, Platform> channels;

    /** @param channels by name, in the configuration's order */
    public PlatformPost(Map<String, Platform> channels) {
        this.channels = channels;
    }

    @Override
    public boolean reaches(Place place) {
        return target(place).isPresent();
    }

    @Override
    public Optional<List<Row.Part>> write(Place place, Doc doc) {
        return target(place)
                .map(target -> channel(place).orElseThrow().outbound().render(doc, target).stream()
                        .map(PlatformPost::part)
                        .toList());
    }

    @Override
    public List<String> channels() {
        return List.copyOf(channels.keySet());
    }

    private Optional<Platform> channel(Place place) {
        return Optional.ofNullable(channels.get(place.channel()));
    }

    /** What an adapter stumbles over is no target; its words may hold the address. */
    private Optional<Target> target(Place place) {
        try {
            return channel(place).flatMap(platform -> platform.outbound().target(place.kind(), place.address()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Row.Part part(Wire wire) {
        return new Row.Part(
                wire.content(),
                wire.text(),
                wire.plain().stream().map(PlatformPost::part).toList());
    }
}
