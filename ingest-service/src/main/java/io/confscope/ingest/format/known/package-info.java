/** All formats together: which one a text is in, and its reader. */
@NullMarked
package io.confscope.ingest.format.known;

import org.jspecify.annotations.NullMarked;
