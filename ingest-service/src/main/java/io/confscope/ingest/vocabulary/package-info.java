/**
 * The facets, their terms and the rules that find them in a paper's text. Everything a rule knows stands in
 * {@code resources/vocabulary/*.yaml}; this package only reads and obeys it. Plain Java without a framework.
 */
@NullMarked
package io.confscope.ingest.vocabulary;

import org.jspecify.annotations.NullMarked;
