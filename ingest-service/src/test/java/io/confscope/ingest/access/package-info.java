@NullMarked
package io.confscope.ingest.access;

import org.jspecify.annotations.NullMarked;
