@NullMarked
package io.confscope.ingest.feed;

import org.jspecify.annotations.NullMarked;
