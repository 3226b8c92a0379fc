/** How fast the services answer, as ratios to what one would otherwise use. Not part of what ships. */
@NullMarked
package io.confscope.benchmarks;

import org.jspecify.annotations.NullMarked;
