package io.confscope.ingest.term;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.confscope.ingest.vocabulary.Facet;
import io.confscope.ingest.vocabulary.Vocabulary;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Keeps what each version of the vocabulary files said, since the files themselves say only what holds now. */
@ApplicationScoped
public class VocabularyArchive {

    private final Vocabulary current;
    private final ObjectMapper json;

    VocabularyArchive(Vocabulary current, ObjectMapper json) {
        this.current = current;
        this.json = json;
    }

    @Transactional
    void keepCurrent(@Observes StartupEvent event) {
        keep(current.version(), current.facets());
    }

    /** Does nothing where the version is kept already. */
    @Transactional
    void keep(String version, List<Facet> facets) {
        if (KeptVocabulary.findByIdOptional(version).isPresent()) {
            return;
        }
        var kept = new KeptVocabulary();
        kept.version = version;
        try {
            kept.facets = json.writeValueAsString(facets);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        kept.persist();
    }

    /** The facets of a version as its files had them; empty for one from before versions were kept. */
    @Transactional
    Optional<List<Facet>> facets(String version) {
        return KeptVocabulary.<KeptVocabulary>findByIdOptional(version).map(kept -> {
            try {
                return json.readValue(kept.facets, new TypeReference<List<Facet>>() {});
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException("the vocabulary " + version + " is unreadable", e);
            }
        });
    }
}
