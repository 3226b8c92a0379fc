@NullMarked
package io.confscope.ingest.database;

import org.jspecify.annotations.NullMarked;
