@NullMarked
package io.confscope.ingest;

import org.jspecify.annotations.NullMarked;
