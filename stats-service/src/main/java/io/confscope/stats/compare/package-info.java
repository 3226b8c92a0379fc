/** Whether two selections of papers really differ. */
@NullMarked
package io.confscope.stats.compare;

import org.jspecify.annotations.NullMarked;
