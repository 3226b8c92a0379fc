package io.confscope.ingest.term;

import io.confscope.ingest.IngestConfig;
import io.confscope.ingest.vocabulary.Vocabulary;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the vocabulary once, at start: a mistake in a file must stop the service, not surprise a user later. */
@Singleton
class VocabularyProducer {

    @Produces
    @Singleton
    @Startup
    Vocabulary vocabulary(IngestConfig config) {
        return Vocabulary.load(config.vocabulary().orElse(null));
    }
}
