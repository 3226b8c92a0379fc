/** What the statistics promise over the life of an installation. */
@NullMarked
package io.confscope.system.statistics;

import org.jspecify.annotations.NullMarked;
