/** What every address of the service has in common. */
@NullMarked
package io.confscope.stats.http;

import org.jspecify.annotations.NullMarked;
