package planbot.digest;

/**
 * Where digests go, and where a chat is known to be: a group, a person, a configured webhook.
 *
 * @param channel the configured channel's name
 * @param kind the platform's own word for the sort of address, such as chat, user, webhook
 * @param address empty for the configured webhook
 */
public record Place(String channel, String kind, String address) {
    private static final int LONG = 8;

    /** Unique over all places. */
    public String key() {
        return channel + " " + kind + " " + address;
    }

    /** The end of the address, to tell places apart by; empty where there is none. */
    public String ending() {
        int shown = address.length() > LONG ? 4 : 2;
        return address.isEmpty() ? "" : "…" + address.substring(Math.max(0, address.length() - shown));
    }

    /** An address may be private, so it is never printed whole. */
    @Override
    public String toString() {
        return "Place[" + channel + " " + kind + "]";
    }
}
