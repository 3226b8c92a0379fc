/** The papers of one revision, counted by what they have in common. Plain Java, without a framework. */
@NullMarked
package io.confscope.stats.cube;

import org.jspecify.annotations.NullMarked;
