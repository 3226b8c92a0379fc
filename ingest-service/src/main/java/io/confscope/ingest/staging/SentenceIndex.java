package io.confscope.ingest.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which papers of an edition have which sentences in their abstracts. */
final class SentenceIndex {

    private final Map<Long, List<String>> papersBySentence = new HashMap<>();
    private final Map<String, Sentences> sentences = new HashMap<>();
    private int size;

    void add(String paperId, Sentences paper) {
        if (paper.hashes().isEmpty()) {
            return;
        }
        sentences.put(paperId, paper);
        size += paper.hashes().size();
        paper.hashes().forEach(hash -> papersBySentence
                .computeIfAbsent(hash, h -> new ArrayList<>(1))
                .add(paperId));
    }

    /** How many sentences it holds. */
    int size() {
        return size;
    }

    /** The paper that has most of these sentences, if there is one and no other. */
    Optional<String> find(Sentences wanted) {
        var candidates = new HashSet<String>();
        for (long hash : wanted.hashes()) {
            candidates.addAll(papersBySentence.getOrDefault(hash, List.of()));
        }
        List<String> found = candidates.stream()
                .filter(paper -> wanted.mostlyIn(sentences.getOrDefault(paper, new Sentences(Set.of()))))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
