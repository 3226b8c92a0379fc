/** What the dashboard says of the services. */
@NullMarked
package io.confscope.dashboard.status;

import org.jspecify.annotations.NullMarked;
