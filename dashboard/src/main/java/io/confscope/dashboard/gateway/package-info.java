/** Passes requests of the browser on to the services, and says what is wrong when one of them does not answer. */
@NullMarked
package io.confscope.dashboard.gateway;

import org.jspecify.annotations.NullMarked;
