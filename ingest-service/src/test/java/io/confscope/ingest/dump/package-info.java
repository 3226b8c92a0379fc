@NullMarked
package io.confscope.ingest.dump;

import org.jspecify.annotations.NullMarked;
