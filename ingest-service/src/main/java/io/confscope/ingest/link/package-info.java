/** Links of a paper: found, classified, and what they say about its code. Plain Java without a framework. */
@NullMarked
package io.confscope.ingest.link;

import org.jspecify.annotations.NullMarked;
