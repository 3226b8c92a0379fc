/** Questions: which papers, grouped by what. */
@NullMarked
package io.confscope.stats.query;

import org.jspecify.annotations.NullMarked;
