@NullMarked
package planbot.document;

import org.jspecify.annotations.NullMarked;
