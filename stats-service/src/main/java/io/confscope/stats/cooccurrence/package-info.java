/** Which terms stand together more often than chance would have it. */
@NullMarked
package io.confscope.stats.cooccurrence;

import org.jspecify.annotations.NullMarked;
