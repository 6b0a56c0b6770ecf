/** What several platforms need alike: keyed hashes, forms, JSON, splitting, Markdown, addresses. */
@NullMarked
package planbot.platform.parts;

import org.jspecify.annotations.NullMarked;
