package planbot.command.people;

/** What somebody may be. */
public enum Role {
    /** May order everything, everywhere; a person. */
    ADMIN,
    /** Manages the subscriptions of the chat that he writes in; a person, or everybody of a channel. */
    SUBSCRIBER,
    /** Reports progress in the name of a unit; a person, or everybody of a channel. */
    REPORTER,
    /** May ask in a channel that does not answer everybody; a person. */
    READER;

    /** Whether a channel's name may stand for everybody in it. */
    boolean isForChannels() {
        return this == SUBSCRIBER || this == REPORTER;
    }

    /** Where it stands in the configuration. */
    String key() {
        return switch (this) {
            case ADMIN -> "roles.admins";
            case SUBSCRIBER -> "roles.subscribers";
            case REPORTER -> "roles.reporters";
            case READER -> "roles.readers";
        };
    }
}
