/** How a question comes in over HTTP and its answer goes out: parameters, formats, caching. */
@NullMarked
package io.confscope.stats.answer;

import org.jspecify.annotations.NullMarked;
