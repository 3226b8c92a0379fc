@NullMarked
package io.confscope.ingest.format.known;

import org.jspecify.annotations.NullMarked;
