/** The two services as small real servers that answer as the HTTP contract says, and fail on demand. */
@NullMarked
package io.confscope.dashboard.fake;

import org.jspecify.annotations.NullMarked;
