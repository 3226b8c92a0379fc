/** What the databases do each in their own way; one of each pair is there, chosen when the service is built. */
@NullMarked
package io.confscope.ingest.database;

import org.jspecify.annotations.NullMarked;
