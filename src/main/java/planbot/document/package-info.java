/** Opens the files that plans and corrections come in. Only this package knows their formats; what they hold is read by {@code planbot.source}. */
@NullMarked
package planbot.document;

import org.jspecify.annotations.NullMarked;
