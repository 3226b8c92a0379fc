/** What keeps reads whole while H2 closes its store under them; ingest-service has the same (docs/decisions/0003-h2-settings.md). */
@NullMarked
package io.confscope.stats.database;

import org.jspecify.annotations.NullMarked;
