@NullMarked
package io.confscope.ingest.revision;

import org.jspecify.annotations.NullMarked;
