/** The launcher as a newcomer types it. */
@NullMarked
package io.confscope.system.launcher;

import org.jspecify.annotations.NullMarked;
