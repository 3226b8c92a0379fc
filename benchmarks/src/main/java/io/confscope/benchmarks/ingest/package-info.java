/** Dumps of any size, and what a load of them is compared with. */
@NullMarked
package io.confscope.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
