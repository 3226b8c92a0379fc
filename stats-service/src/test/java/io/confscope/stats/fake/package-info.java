/** An ingest-service for tests: a real HTTP server that can be made to fail in every way that matters. */
@NullMarked
package io.confscope.stats.fake;

import org.jspecify.annotations.NullMarked;
