@NullMarked
package io.confscope.ingest.format;

import org.jspecify.annotations.NullMarked;
