/** Everything that goes wrong, as a problem document (RFC 9457). */
@NullMarked
package io.confscope.stats.problem;

import org.jspecify.annotations.NullMarked;
