/** Reads time expressions: small grammars for names of periods, put together with 前, 到, from, by. */
@NullMarked
package planbot.ask.time;

import org.jspecify.annotations.NullMarked;
