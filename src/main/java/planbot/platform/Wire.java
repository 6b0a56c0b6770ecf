package planbot.platform;

import java.util.List;

/**
 * One message, within the limits of its target: what may be stored, and sent again unchanged.
 *
 * @param content the message as the platform wants it, but for the address, the signature and the token
 * @param text what a person sees of it, without markup
 * @param plain plain-text messages to be sent instead if the platform refuses this form; empty where it is plain already
 */
public record Wire(String content, String text, List<Wire> plain) {
    public Wire {
        plain = List.copyOf(plain);
    }

    /** A message whose form cannot be refused. */
    public static Wire plain(String content, String text) {
        return new Wire(content, text, List.of());
    }
}
