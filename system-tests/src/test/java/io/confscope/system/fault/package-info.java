/** What holds when a service is stopped or killed, or an upload is broken. */
@NullMarked
package io.confscope.system.fault;

import org.jspecify.annotations.NullMarked;
