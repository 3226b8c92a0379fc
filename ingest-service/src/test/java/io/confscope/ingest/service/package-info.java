/** The service as its users reach it: over HTTP, on a real database. */
@NullMarked
package io.confscope.ingest.service;

import org.jspecify.annotations.NullMarked;
