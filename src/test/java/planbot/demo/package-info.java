@NullMarked
package planbot.demo;

import org.jspecify.annotations.NullMarked;
