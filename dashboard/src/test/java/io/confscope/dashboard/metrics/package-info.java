/** What an operator can measure of the dashboard. */
@NullMarked
package io.confscope.dashboard.metrics;

import org.jspecify.annotations.NullMarked;
