package io.confscope.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What an operator can set; each name is also an environment variable, {@code CONFSCOPE_DATA} for example. */
@ConfigMapping(prefix = "confscope")
public interface IngestConfig {

    /** The folder that holds everything that must outlive the process. */
    @WithDefault("./data")
    Path data();

    /** The key that writes need; none, and anybody who reaches the port can write. */
    Optional<String> apiKey();

    /** A directory of vocabulary files that extend or replace the built-in ones. */
    Optional<Path> vocabulary();

    Limits limits();

    interface Limits {

        /** The most that a compressed dump may unpack to. */
        @WithDefault("8G")
        MemorySize unpacked();

        /** How many uploads may be under way at once; more are told to come back. */
        @WithDefault("128")
        int uploads();

        /** How long an upload may take until its last byte. */
        @WithDefault("1H")
        Duration uploadTime();

        /** How many writes without the right key an address may send in a minute until it is told to wait. */
        @WithDefault("20")
        int wrongKeys();

        /** How many problems of one dump are kept with their text; all are counted. */
        @WithDefault("10000")
        int problems();
    }
}
