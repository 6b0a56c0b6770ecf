@NullMarked
package planbot.command;

import org.jspecify.annotations.NullMarked;
