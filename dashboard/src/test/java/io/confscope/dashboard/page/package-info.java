/** The pages, their assets and their words. */
@NullMarked
package io.confscope.dashboard.page;

import org.jspecify.annotations.NullMarked;
