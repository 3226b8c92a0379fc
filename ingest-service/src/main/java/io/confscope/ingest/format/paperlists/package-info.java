@NullMarked
package io.confscope.ingest.format.paperlists;

import org.jspecify.annotations.NullMarked;
