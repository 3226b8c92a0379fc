/** How long readers wait for the pages, measured in a browser. */
@NullMarked
package io.confscope.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
