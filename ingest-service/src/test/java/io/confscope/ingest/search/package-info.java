@NullMarked
package io.confscope.ingest.search;

import org.jspecify.annotations.NullMarked;
