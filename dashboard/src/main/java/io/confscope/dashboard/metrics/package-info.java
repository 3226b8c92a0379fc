/** Names and buckets of what the dashboard measures. */
@NullMarked
package io.confscope.dashboard.metrics;

import org.jspecify.annotations.NullMarked;
