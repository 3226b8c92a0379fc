package io.confscope.ingest.staging;

import static io.confscope.ingest.revision.Revision.OPEN;

import io.confscope.ingest.format.ParseProblem;
import io.confscope.ingest.paper.PaperContent;
import io.confscope.ingest.paper.PaperVersion;
import io.confscope.ingest.paper.Tagging;
import io.confscope.ingest.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the papers that a batch of records speaks of, merges the records into them, and writes what is new. */
final class StagedBatch {

    private final Staging staging;
    private final Vocabulary vocabulary;
    private final Map<String, Set<String>> papersByKey;
    private final Map<String, PaperVersion> versions;
    private final Set<String> takenIds;
    private final EarlierPapers earlier;

    private final List<PaperVersion> newVersions = new ArrayList<>();
    private final List<PaperKey> newKeys = new ArrayList<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final List<ParseProblem> doubts = new ArrayList<>();
    private long added;
    private long changed;
    private long unchanged;
    private long taggingNanos;

    private StagedBatch(
            Staging staging,
            Vocabulary vocabulary,
            Map<String, Set<String>> papersByKey,
            Map<String, PaperVersion> versions,
            Set<String> takenIds,
            EarlierPapers earlier) {
        this.staging = staging;
        this.vocabulary = vocabulary;
        this.papersByKey = papersByKey;
        this.versions = versions;
        this.takenIds = takenIds;
        this.earlier = earlier;
    }

    /** Loads the papers that the records may speak of: three queries a batch. */
    static StagedBatch open(Staging staging, Vocabulary vocabulary, EarlierPapers earlier, List<Incoming> records) {
        Set<String> keys = records.stream()
                .flatMap(record -> Identity.keys(record.content()).stream())
                .collect(Collectors.toSet());
        var papersByKey = new HashMap<String, Set<String>>();
        PaperKey.<PaperKey>list("keyHash in ?1", keys).forEach(key -> papersByKey
                .computeIfAbsent(key.keyHash, hash -> new LinkedHashSet<>())
                .add(key.paperId));
        Set<String> papers =
                papersByKey.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        records.stream().map(Incoming::id).filter(Objects::nonNull).forEach(papers::add);
        var versions = new HashMap<String, PaperVersion>();
        if (!papers.isEmpty()) {
            PaperVersion.<PaperVersion>list("paperId in ?1 and validTo = ?2", papers, OPEN)
                    .forEach(version -> versions.put(version.paperId, version));
        }
        Set<String> wishedIds =
                records.stream().map(record -> wished(record, 0)).collect(Collectors.toSet());
        return new StagedBatch(staging, vocabulary, papersByKey, versions, taken(wishedIds), earlier);
    }

    private static Set<String> taken(Set<String> ids) {
        return PaperVersion.find("select distinct paperId from PaperVersion where paperId in ?1", ids)
                .project(String.class)
                .stream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    void add(Incoming record) {
        PaperContent said = record.content();
        List<String> keys = Identity.keys(said);
        PaperVersion known = find(record, keys);
        PaperVersion version = known == null ? addPaper(record) : change(known, said);
        for (String key : keys) {
            if (papersByKey.computeIfAbsent(key, hash -> new LinkedHashSet<>()).add(version.paperId)) {
                var entry = new PaperKey();
                entry.keyHash = key;
                entry.paperId = version.paperId;
                entry.validFrom = staging.revision();
                newKeys.add(entry);
            }
        }
        if (version.validFrom == staging.revision() && version.firstLine == 0) {
            version.firstLine = record.firstLine();
            version.lastLine = record.lastLine();
        }
        see(record, version.paperId);
    }

    private @Nullable PaperVersion find(Incoming record, List<String> keys) {
        PaperVersion same = record.id() == null ? null : versions.get(record.id());
        if (same != null && same.edition.equals(record.content().edition())) {
            return same;
        }
        PaperVersion conflicting = null;
        for (String key : keys) {
            for (String id : papersByKey.getOrDefault(key, Set.of())) {
                PaperVersion version = Objects.requireNonNull(versions.get(id), "a key without a paper");
                if (!Identity.conflict(version.content(), record.content())) {
                    return version;
                }
                conflicting = version;
            }
        }
        PaperVersion reworded = reworded(record);
        if (reworded != null) {
            return reworded;
        }
        if (conflicting != null) {
            doubts.add(ParseProblem.warning(
                    record.firstLine(),
                    1,
                    "same-title-other-paper",
                    "Paper " + conflicting.paperId + " has the same title but another abstract or source id;"
                            + " they were kept apart.",
                    String.valueOf(
                            record.content().titleEn() != null
                                    ? record.content().titleEn()
                                    : record.content().titleZh())));
        }
        return null;
    }

    /** The paper of the edition that has most of the abstract's sentences, whatever its beginning and its title. */
    private @Nullable PaperVersion reworded(Incoming record) {
        Optional<String> id = earlier.find(record.content());
        if (id.isEmpty()) {
            return null;
        }
        PaperVersion version = versions.computeIfAbsent(id.get(), StagedBatch::current);
        return Identity.idsConflict(version.content(), record.content()) ? null : version;
    }

    private static PaperVersion current(String paperId) {
        return PaperVersion.find("paperId = ?1 and validTo = ?2", paperId, OPEN).singleResult();
    }

    private PaperVersion addPaper(Incoming record) {
        String id = wished(record, 0);
        for (int attempt = 1; takenIds.contains(id); attempt++) {
            id = wished(record, attempt);
            if (!takenIds.contains(id)) {
                takenIds.addAll(taken(Set.of(id)));
            }
        }
        takenIds.add(id);
        added++;
        return newVersion(id, record.content(), tag(record.content()));
    }

    /** An export's papers keep their ids, unless somebody made one up. */
    private static String wished(Incoming record, int attempt) {
        String id = record.id();
        boolean own = id != null && id.matches(Pattern.quote(record.content().edition()) + "-[0-9a-f]{12}");
        return own && attempt == 0 ? Objects.requireNonNull(id) : Identity.mint(record.content(), attempt);
    }

    private PaperVersion change(PaperVersion known, PaperContent said) {
        PaperContent merged = known.removed ? said : Merge.of(known.content(), said);
        Tagging tagging = tag(merged);
        if (!known.removed && merged.equals(known.content()) && tagging.equals(known.tagging())) {
            unchanged++;
            return known;
        }
        if (known.removed) {
            added++;
        } else {
            changed++;
        }
        if (known.validFrom == staging.revision()) {
            known.removed = false;
            known.content(merged);
            known.tagging(tagging);
            return known;
        }
        known.validTo = staging.revision();
        return newVersion(known.paperId, merged, tagging);
    }

    private PaperVersion newVersion(String id, PaperContent content, Tagging tagging) {
        var version = new PaperVersion();
        version.paperId = id;
        version.validFrom = staging.revision();
        version.validTo = OPEN;
        version.dumpId = staging.dumpId();
        version.content(content);
        version.tagging(tagging);
        versions.put(id, version);
        newVersions.add(version);
        return version;
    }

    private Tagging tag(PaperContent content) {
        long start = System.nanoTime();
        try {
            return Tagging.of(content, vocabulary);
        } finally {
            taggingNanos += System.nanoTime() - start;
        }
    }

    private void see(Incoming record, String paperId) {
        var sighting = new Sighting();
        sighting.dumpId = staging.dumpId();
        sighting.paperId = paperId;
        sighting.recordNumber = record.number();
        sighting.firstLine = record.firstLine();
        sighting.lastLine = record.lastLine();
        sightings.add(sighting);
    }

    Outcomes write() {
        PaperVersion.persist(newVersions);
        PaperKey.persist(newKeys);
        Sighting.persist(sightings);
        return new Outcomes(added, changed, unchanged, taggingNanos, doubts);
    }
}
