/** Serves the pages and their assets. */
@NullMarked
package io.confscope.dashboard.page;

import org.jspecify.annotations.NullMarked;
