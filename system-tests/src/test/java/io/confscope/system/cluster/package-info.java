/** What a cluster of PostgreSQL servers (Citus) asks of tables and statements, checked on one plain server. */
@NullMarked
package io.confscope.system.cluster;

import org.jspecify.annotations.NullMarked;
