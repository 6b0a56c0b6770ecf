package planbot.platform;

import org.jspecify.annotations.Nullable;
import planbot.bot.Inbound;
import planbot.bot.Owed;
import planbot.bot.Said;

/**
 * A message as it is taken up.
 *
 * @param target where the answer can be sent; null where nothing but the response reaches the person
 * @param said what it says in its conversation; null where it follows up nothing and nothing follows it up
 */
public record Taken(
        Inbound message,
        Owed.Kind kind,
        @Nullable Target target,
        @Nullable Said said) {}
