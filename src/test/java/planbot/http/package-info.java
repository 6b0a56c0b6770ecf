@NullMarked
package planbot.http;

import org.jspecify.annotations.NullMarked;
