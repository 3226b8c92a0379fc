/** What every address of the service has in common. */
@NullMarked
package io.confscope.dashboard.http;

import org.jspecify.annotations.NullMarked;
