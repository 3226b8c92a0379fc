@NullMarked
package io.confscope.ingest.vocabulary;

import org.jspecify.annotations.NullMarked;
