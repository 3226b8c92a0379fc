@NullMarked
package io.confscope.ingest.format.json;

import org.jspecify.annotations.NullMarked;
