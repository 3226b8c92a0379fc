/** How the figures move from edition to edition. */
@NullMarked
package io.confscope.stats.trend;

import org.jspecify.annotations.NullMarked;
