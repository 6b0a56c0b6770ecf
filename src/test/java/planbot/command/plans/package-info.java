@NullMarked
package planbot.command.plans;

import org.jspecify.annotations.NullMarked;
