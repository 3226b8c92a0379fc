@NullMarked
package io.confscope.stats;

import org.jspecify.annotations.NullMarked;
