package planbot.conf;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planbot.answer.Language;
import planbot.command.Roles;
import planbot.digest.Order;
import planbot.digest.Place;
import planbot.platform.Channel;
import planbot.platform.Secret;
import planbot.schedule.Quiet;
import planbot.schedule.Schedule;

/**
 * The configuration, checked.
 *
 * @param store the PostgreSQL database that holds the store; null where it is a file in the data folder
 */
public record Settings(
        Http http,
        Address management,
        Files files,
        @Nullable Store store,
        ZoneId zone,
        Logging logging,
        List<ChannelSettings> channels,
        People people,
        Digests digests,
        Plans plans) {
    public Settings {
        channels = List.copyOf(channels);
    }

    /** Where something listens; port 0 is any free one. */
    public record Address(String host, int port) {}

    /**
     * The public side.
     *
     * @param messagesPerMinute how many messages of one person are answered in a minute
     * @param token what callers of the API must bear; null leaves it open, which only loopback may
     * @param publicUrl how people reach the chat page, with a slash at its end; null where it is as it listens
     */
    public record Http(
            Address address,
            @Nullable Secret token,
            int messagesPerMinute,
            @Nullable URI publicUrl) {}

    public record Files(Path data, Path seeds, Path units, Path terms) {}

    /**
     * A PostgreSQL database.
     *
     * @param url {@code jdbc:postgresql://…}; a secret, because it may hold a password
     * @param user empty where the URL names one
     * @param password null where there is none, or the URL holds it
     * @param connections how many are held at most
     */
    public record Store(Secret url, String user, @Nullable Secret password, int connections) {}

    /**
     * How plans are called.
     *
     * @param main the key of the plan that is meant where nothing else is said; empty for the first
     * @param names further names of plans, by the plans' keys
     */
    public record Plans(String main, Map<String, List<String>> names) {
        public Plans {
            names = Map.copyOf(names);
        }
    }

    /** How logs are written. */
    public record Logging(Format format, String level) {
        public enum Format {
            TEXT,
            JSON
        }
    }

    /** A channel that is to be opened, and by which platform. */
    public record ChannelSettings(String platform, Channel channel) {}

    /**
     * Who may order what, and who may ask.
     *
     * @param notices where admins are told of digests that could not be sent; empty for the admins themselves
     * @param trusted the channels in which people are taken for whom they claim to be, where the platform does not prove it
     */
    public record People(Roles roles, List<Place> notices, Set<String> trusted) {
        public People {
            notices = List.copyOf(notices);
            trusted = Set.copyOf(trusted);
        }
    }

    /**
     * How digests are sent.
     *
     * @param calendar the file of the legal calendar
     * @param shortestInterval how far apart the times of a cron expression must be
     * @param catchUp how late a digest is still sent that was due while planbot was down
     * @param giveUpAfter how long one is tried that the platform does not take
     * @param doubtful what becomes of one of which nobody knows whether the platform took it
     * @param keep how long receipts are kept
     */
    public record Digests(
            Path calendar,
            Duration shortestInterval,
            Duration catchUp,
            Duration giveUpAfter,
            Doubtful doubtful,
            Duration keep,
            List<Declared> subscriptions) {
        public Digests {
            subscriptions = List.copyOf(subscriptions);
        }
    }

    /** What is done where a message may have been taken or not. */
    public enum Doubtful {
        /** It is sent again, so that it may arrive twice. */
        AGAIN,
        /** It is left, so that it may not arrive. */
        LEAVE
    }

    /**
     * A subscription of the configuration. Its words are not yet read.
     *
     * @param plan the key of the plan it is about; empty for the main one
     * @param when the schedule
     * @param filter a question about tasks; empty for all
     */
    public record Declared(String name, Place to, String plan, Written when, Written filter, Manner manner) {
        /** The order, with its schedule as it was read. */
        public Order order(Schedule schedule) {
            Order order = new Order(
                    schedule,
                    manner.zone(),
                    filter.text(),
                    manner.horizon(),
                    manner.scope(),
                    manner.whenEmpty(),
                    manner.quiet(),
                    manner.language());
            return order.about(plan).onChange(manner.onChange());
        }
    }

    /**
     * Words of the configuration.
     *
     * @param where the file, the line and the key: what an error about them begins with
     */
    public record Written(String text, String where) {}

    /** How a declared subscription is told what it is told. */
    public record Manner(
            int horizon,
            Order.Scope scope,
            Order.WhenEmpty whenEmpty,
            @Nullable Quiet quiet,
            ZoneId zone,
            Language language,
            Order.OnChange onChange) {}
}
