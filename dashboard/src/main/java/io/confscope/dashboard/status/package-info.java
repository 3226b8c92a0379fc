/** Whether the services behind the dashboard answer. */
@NullMarked
package io.confscope.dashboard.status;

import org.jspecify.annotations.NullMarked;
