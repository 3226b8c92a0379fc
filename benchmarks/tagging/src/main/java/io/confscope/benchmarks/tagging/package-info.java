/** How fast the tagger reads. */
@NullMarked
package io.confscope.benchmarks.tagging;

import org.jspecify.annotations.NullMarked;
