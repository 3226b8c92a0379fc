@NullMarked
package io.confscope.ingest.format.digest;

import org.jspecify.annotations.NullMarked;
