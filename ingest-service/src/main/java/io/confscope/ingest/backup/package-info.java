/** Everything that must not be lost, in one file, taken while the service runs. */
@NullMarked
package io.confscope.ingest.backup;

import org.jspecify.annotations.NullMarked;
