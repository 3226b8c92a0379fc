/** Which texts contain a word, known without reading them: an index in memory, plain Java. */
@NullMarked
package io.confscope.ingest.search;

import org.jspecify.annotations.NullMarked;
