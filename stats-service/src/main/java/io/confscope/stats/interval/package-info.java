/** Shares and how sure they are. Plain Java. */
@NullMarked
package io.confscope.stats.interval;

import org.jspecify.annotations.NullMarked;
