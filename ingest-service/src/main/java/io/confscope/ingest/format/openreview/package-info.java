@NullMarked
package io.confscope.ingest.format.openreview;

import org.jspecify.annotations.NullMarked;
