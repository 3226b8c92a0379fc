/** What an operator relies on: documented metrics, alert rules, the Grafana dashboard. */
@NullMarked
package io.confscope.system.operations;

import org.jspecify.annotations.NullMarked;
