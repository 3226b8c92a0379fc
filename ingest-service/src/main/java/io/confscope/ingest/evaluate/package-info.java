/** {@code ./confscope evaluate}: how well the rules agree with labels that somebody wrote, without a server. */
@NullMarked
package io.confscope.ingest.evaluate;

import org.jspecify.annotations.NullMarked;
