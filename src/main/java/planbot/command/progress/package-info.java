/** Orders about progress: what is done, how far it is, what is put off, and what of that is taken back. */
@NullMarked
package planbot.command.progress;

import org.jspecify.annotations.NullMarked;
