package planbot.digest;

/**
 * Where digests go, and where a chat is known to be: a group, a person, a configured webhook.
 *
 * @param channel the configured channel's name
 * @param kind the platform's own word for the sort of address, such as chat, user, webhook
 * @param address empty for the configured webhook
 */
public record Place(String channel, String kind, String address) {

    /** Unique over all places. */
    public String key() {
        return channel + " " + kind + " " + address;
    }

    /** An address may be private, so it is never printed. */
    @Override
    public String toString() {
        return "Place[" + channel + " " + kind + "]";
    }
}
