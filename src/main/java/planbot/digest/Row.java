package planbot.digest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.schedule.Quiet;

/**
 * A digest to be put on record, or a notice to the admins. There is one of a subscription, place and period.
 *
 * @param subscription its number, or 0 for a notice
 * @param period which one of the subscription's digests: the local time it was due; of a notice what it is about
 * @param planned when it was due
 * @param fate what becomes of it
 * @param parts the messages to be sent, as they will be sent; empty where none is
 * @param told what the group knows once it has this digest; null where it learns nothing
 */
public record Row(
        long subscription,
        Place place,
        String period,
        Instant planned,
        Fate fate,
        List<Part> parts,
        @Nullable Told told) {
    public Row {
        parts = List.copyOf(parts);
    }

    /** The row's own key, from which those of its messages follow. */
    public String key() {
        return subscription + " " + place.key() + " " + period;
    }

    /**
     * One message.
     *
     * @param content as it will be sent
     * @param text what a person sees of it
     * @param plain to be sent in its stead if the platform refuses the form
     */
    public record Part(String content, String text, List<Part> plain) {
        public Part {
            plain = List.copyOf(plain);
        }
    }

    /**
     * What is decided when it is due.
     *
     * @param status {@link Status#WAITING} for what is to be sent, or why it is not
     * @param why for people: more than the status says; empty for nothing
     * @param notBefore when it may be sent at the earliest
     * @param quiet when it may not be sent, or null; in {@code zone}
     */
    public record Fate(
            Status status,
            String why,
            Timing timing,
            Instant notBefore,
            @Nullable Quiet quiet,
            ZoneId zone) {}

    /** Whether it is on time. */
    public enum Timing {
        ON_TIME,
        /** 补发: planbot was down when it was due. */
        LATE,
        /** Not to be sent: what it would be now. */
        PREVIEW
    }
}
