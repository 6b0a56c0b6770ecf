package planbot.conf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import planbot.conf.Settings.ChannelSettings;
import planbot.platform.Channel;
import planbot.platform.Option;
import planbot.platform.PlatformType;
import planbot.platform.Secret;

/** Reads the channels: what each platform declares as its options, and whether the channel is wanted. */
final class ChannelReader {
    private final List<PlatformType> platforms;
    private final Values values;
    private final SecretSource secrets;

    ChannelReader(List<PlatformType> platforms, Values values, SecretSource secrets) {
        this.platforms = platforms;
        this.values = values;
        this.secrets = secrets;
    }

    List<ChannelSettings> read(Section section) {
        List<ChannelSettings> channels = new ArrayList<>();
        if (section.keys().isEmpty()) {
            // Left out altogether, every platform has a channel of its own name, enabled by its secrets.
            platforms.forEach(
                    type -> channel(type.id(), section.section(type.id()), List.of("auto", "true", "false"), channels));
        }
        for (String name : section.keys()) {
            if (!name.matches("[a-z0-9][a-z0-9-]{0,62}")) {
                section.problem(name, "is no channel name: use lower-case letters, figures and hyphens");
            }
            channel(name, section.section(name), List.of("true", "auto", "false"), channels);
        }
        section.close();
        return channels;
    }

    /** @param enabling the words for enabled, the fallback first */
    private void channel(String name, Section section, List<String> enabling, List<ChannelSettings> channels) {
        String id = values.text(section, "platform", name);
        String enabled = values.choice(section, "enabled", enabling);
        PlatformType type = platforms.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElse(null);
        if (type == null) {
            List<String> known = platforms.stream().map(PlatformType::id).toList();
            section.problem("platform", "is " + id + ", which is no known platform" + Nearest.hint(id, known));
            return;
        }
        Map<String, String> chosen = new HashMap<>();
        Map<String, Secret> found = new HashMap<>();
        List<Option> missing = new ArrayList<>();
        for (Option option : type.options()) {
            switch (option.kind()) {
                case SECRET, OPTIONAL_SECRET -> secret(section, option, found, missing);
                case VALUE -> chosen.put(option.key(), value(section, option));
            }
        }
        // By itself a channel is there as soon as one of its secrets is; then the others must be, too.
        boolean wanted = enabled.equals("true") || enabled.equals("auto") && !found.isEmpty();
        if (wanted) {
            missing.forEach(option -> section.problem(
                    option.key(),
                    "is missing: set the environment variable " + variable(section, option)
                            + ", or name a file with {file: PATH}"));
            channels.add(new ChannelSettings(id, new Channel(name, chosen, found)));
        }
        section.close();
    }

    private void secret(Section section, Option option, Map<String, Secret> found, List<Option> missing) {
        Secret secret = secrets.read(section, option.key(), String.valueOf(option.variable()));
        if (secret != null) {
            found.put(option.key(), secret);
        } else if (option.kind() == Option.Kind.SECRET && !section.isScalar(option.key())) {
            missing.add(option);
        }
    }

    private String value(Section section, Option option) {
        return option.allowed().isEmpty()
                ? values.text(section, option.key(), String.valueOf(option.fallback()))
                : values.choice(section, option.key(), option.allowed());
    }

    private String variable(Section section, Option option) {
        return secrets.variable(section, option.key(), String.valueOf(option.variable()));
    }
}
