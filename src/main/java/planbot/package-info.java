/** planbot answers questions about government work plans in workplace chat; this package only puts the parts together. */
@NullMarked
package planbot;

import org.jspecify.annotations.NullMarked;
