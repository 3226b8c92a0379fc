/** What changed from one revision to another. */
@NullMarked
package io.confscope.stats.diff;

import org.jspecify.annotations.NullMarked;
