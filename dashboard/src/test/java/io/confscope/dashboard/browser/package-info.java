/** The pages in a real browser. */
@NullMarked
package io.confscope.dashboard.browser;

import org.jspecify.annotations.NullMarked;
