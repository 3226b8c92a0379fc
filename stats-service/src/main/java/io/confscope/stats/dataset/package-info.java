/** What questions are asked of: the cube and the vocabulary of one revision. */
@NullMarked
package io.confscope.stats.dataset;

import org.jspecify.annotations.NullMarked;
