/** The builds for H2 and for PostgreSQL side by side; only with {@code -Ppostgres}, which builds the second. */
@NullMarked
package io.confscope.system.database;

import org.jspecify.annotations.NullMarked;
