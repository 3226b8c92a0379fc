/** What passes through to the services, and what the reader is told when it does not. */
@NullMarked
package io.confscope.dashboard.gateway;

import org.jspecify.annotations.NullMarked;
