/** Counts how much work code does, so that a test of its growth needs no clock. */
@NullMarked
package io.confscope.ingest.steps;

import org.jspecify.annotations.NullMarked;
