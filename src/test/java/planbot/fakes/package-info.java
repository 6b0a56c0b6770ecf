/** Fake platform servers that behave as badly as the real ones. */
@NullMarked
package planbot.fakes;

import org.jspecify.annotations.NullMarked;
