@NullMarked
package io.confscope.ingest.staging;

import org.jspecify.annotations.NullMarked;
