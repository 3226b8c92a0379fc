/** The databases of earlier versions, and what they answered. */
@NullMarked
package io.confscope.system.upgrade;

import org.jspecify.annotations.NullMarked;
