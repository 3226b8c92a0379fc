@NullMarked
package io.confscope.ingest.evaluate;

import org.jspecify.annotations.NullMarked;
