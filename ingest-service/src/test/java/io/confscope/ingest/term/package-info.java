@NullMarked
package io.confscope.ingest.term;

import org.jspecify.annotations.NullMarked;
