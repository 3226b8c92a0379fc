@NullMarked
package io.confscope.ingest.problem;

import org.jspecify.annotations.NullMarked;
