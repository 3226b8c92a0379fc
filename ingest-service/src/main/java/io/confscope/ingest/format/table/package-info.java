@NullMarked
package io.confscope.ingest.format.table;

import org.jspecify.annotations.NullMarked;
