package io.confscope.ingest.term;

import io.confscope.ingest.IngestConfig;
import io.confscope.ingest.vocabulary.Vocabulary;
import io.confscope.ingest.vocabulary.VocabularyException;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the vocabulary once, at start: a mistake in a file must stop the service, not surprise a user later. */
@Singleton
class VocabularyProducer {

    @Produces
    @Singleton
    @Startup
    Vocabulary vocabulary(IngestConfig config) {
        try {
            return Vocabulary.load(config.vocabulary().orElse(null));
        } catch (VocabularyException mistake) {
            // Of this kind the framework logs the message alone: the file's author has no use for a stack trace.
            throw new ConfigurationException(mistake.getMessage());
        }
    }
}
