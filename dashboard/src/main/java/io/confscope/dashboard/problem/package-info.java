/** Problem documents (RFC 9457) for everything that goes wrong on the way to an answer. */
@NullMarked
package io.confscope.dashboard.problem;

import org.jspecify.annotations.NullMarked;
