@NullMarked
package io.confscope.ingest.link;

import org.jspecify.annotations.NullMarked;
