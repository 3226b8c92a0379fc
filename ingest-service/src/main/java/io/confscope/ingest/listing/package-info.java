@NullMarked
package io.confscope.ingest.listing;

import org.jspecify.annotations.NullMarked;
