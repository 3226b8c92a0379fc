@NullMarked
package io.confscope.dashboard;

import org.jspecify.annotations.NullMarked;
