/** A real PostgreSQL, and what a load into it is compared with. */
@NullMarked
package io.confscope.benchmarks.postgres;

import org.jspecify.annotations.NullMarked;
