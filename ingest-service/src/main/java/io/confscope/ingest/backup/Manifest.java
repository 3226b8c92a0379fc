package io.confscope.ingest.backup;

import java.time.Instant;

/**
 * What a backup is of.
 *
 * @param version the version of the service that took it
 * @param revision the current revision just before the database was copied
 */
record Manifest(String product, String version, long revision, Instant takenAt) {

    static final String ENTRY = "manifest.json";

    /** As JSON; none of the values has a character that would have to be escaped. */
    String json() {
        return """
                {"product":"%s","version":"%s","revision":%d,"takenAt":"%s"}
                """
                .formatted(product, version, revision, takenAt);
    }
}
