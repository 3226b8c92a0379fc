package io.confscope.stats;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator can set, under {@code confscope.} or as {@code CONFSCOPE_…} in the environment. */
@ConfigMapping(prefix = "confscope")
public interface StatsConfig {

    /** The address that this service listens on. */
    String host();

    /** The directory under which databases are kept. */
    String data();

    Ingest ingest();

    Stats stats();

    Feed feed();

    Revisions revisions();

    Answers answers();

    /** Where ingest-service is. */
    interface Ingest {
        String url();
    }

    /** Where this service is. */
    interface Stats {
        int port();
    }

    /** How ingest-service is followed. */
    interface Feed {

        /** The pause between two looks at the feed. */
        @WithDefault("0.2S")
        Duration every();

        /** The longest pause that repeated failures lead to. */
        @WithDefault("4S")
        Duration longestPause();

        /** How long one answer may take until its last byte; with the pause after it less than 10 s. */
        @WithDefault("8S")
        Duration timeout();

        /** How long after the start nobody need worry that ingest-service cannot be reached: it may be starting, too. */
        @WithDefault("15S")
        Duration startPatience();

        /** How often what was read is shown while there is more to read; each time costs a count of what changed. */
        @WithDefault("5S")
        Duration showEvery();
    }

    /** How revisions are kept and waited for. */
    interface Revisions {

        /** How many cells all past revisions in memory may have together. */
        @WithDefault("300000")
        long pastCells();

        /** How many cells the roll-ups of one revision may have together. */
        @WithDefault("1000000")
        long rollUpCells();

        /** How long a question with {@code minRevision} waits. */
        @WithDefault("10S")
        Duration longestWait();
    }

    /** How answers are kept. */
    interface Answers {

        /** How many bytes of finished answers are kept. */
        @WithDefault("16000000")
        long cacheBytes();
    }
}
