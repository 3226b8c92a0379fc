/** Facets, their terms, and what they are called in English and Chinese. Plain Java. */
@NullMarked
package io.confscope.stats.vocabulary;

import org.jspecify.annotations.NullMarked;
