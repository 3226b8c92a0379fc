/** Answers as tables: CSV, newline-delimited JSON, JSON-stat. */
@NullMarked
package io.confscope.stats.export;

import org.jspecify.annotations.NullMarked;
