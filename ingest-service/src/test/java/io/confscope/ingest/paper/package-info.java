@NullMarked
package io.confscope.ingest.paper;

import org.jspecify.annotations.NullMarked;
