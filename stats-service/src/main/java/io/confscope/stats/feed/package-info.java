/** Follows the feed of ingest-service and keeps what statistics need of it in a database of its own. */
@NullMarked
package io.confscope.stats.feed;

import org.jspecify.annotations.NullMarked;
