@NullMarked
package io.confscope.ingest.format.publisher;

import org.jspecify.annotations.NullMarked;
