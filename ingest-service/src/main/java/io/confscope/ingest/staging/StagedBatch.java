package io.confscope.ingest.staging;

import static io.confscope.ingest.revision.Revision.OPEN;

import io.confscope.ingest.format.ParseProblem;
import io.confscope.ingest.paper.PaperContent;
import io.confscope.ingest.paper.PaperVersion;
import io.confscope.ingest.paper.Tagging;
import io.confscope.ingest.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the papers that a batch of records speaks of, merges the records into them, and writes what is new. */
final class StagedBatch {

    private final Staging staging;
    private final Vocabulary vocabulary;
    private final StagingTables tables;
    private final EarlierPapers earlier;
    private final Map<String, Set<String>> papersByKey;
    private final Map<String, PaperVersion> versions;
    private final Set<String> takenIds;

    private final List<PaperVersion> newVersions = new ArrayList<>();
    private final List<PaperVersion> closed = new ArrayList<>();
    private final Set<PaperVersion> rewritten = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<PaperKey> newKeys = new ArrayList<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final List<ParseProblem> doubts = new ArrayList<>();
    private long added;
    private long changed;
    private long unchanged;

    /** Loads the papers that the records may speak of: three queries a batch. */
    StagedBatch(
            Staging staging,
            Vocabulary vocabulary,
            StagingTables tables,
            EarlierPapers earlier,
            List<Incoming> records) {
        this.staging = staging;
        this.vocabulary = vocabulary;
        this.tables = tables;
        this.earlier = earlier;
        this.papersByKey = tables.papersByKey(
                records.stream().flatMap(record -> record.keys().stream()).collect(Collectors.toSet()));
        Set<String> papers =
                papersByKey.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        records.stream().map(Incoming::id).filter(Objects::nonNull).forEach(papers::add);
        this.versions = tables.versions(papers);
        this.takenIds = tables.taken(records.stream().map(Incoming::firstId).toList());
    }

    void add(Incoming record) {
        PaperVersion known = find(record);
        PaperVersion version = known == null ? addPaper(record) : change(known, record);
        for (String key : record.keys()) {
            if (papersByKey.computeIfAbsent(key, hash -> new LinkedHashSet<>()).add(version.paperId)) {
                newKeys.add(PaperKey.of(key, version.paperId, staging.revision()));
            }
        }
        if (version.validFrom == staging.revision() && version.firstLine == 0) {
            version.firstLine = record.firstLine();
            version.lastLine = record.lastLine();
        }
        sightings.add(Sighting.of(staging.dumpId(), version.paperId, record));
    }

    private @Nullable PaperVersion find(Incoming record) {
        PaperVersion same = record.id() == null ? null : versions.get(record.id());
        if (same != null && same.edition.equals(record.content().edition())) {
            return same;
        }
        PaperVersion conflicting = null;
        for (String key : record.keys()) {
            for (String id : papersByKey.getOrDefault(key, Set.of())) {
                PaperVersion version = Objects.requireNonNull(versions.get(id), "a key without a paper");
                if (!Identity.conflict(version.content(), record.content())) {
                    return version;
                }
                conflicting = version;
            }
        }
        PaperVersion reworded = reworded(record);
        if (reworded == null && conflicting != null) {
            doubts.add(ParseProblem.warning(
                    record.firstLine(),
                    1,
                    "same-title-other-paper",
                    "Paper " + conflicting.paperId + " has the same title but another abstract or source id;"
                            + " they were kept apart.",
                    record.content().anyTitle()));
        }
        return reworded;
    }

    /** The paper of the edition that has most of the abstract's sentences, whatever its beginning and its title. */
    private @Nullable PaperVersion reworded(Incoming record) {
        Optional<String> id = earlier.find(record.content());
        if (id.isEmpty()) {
            return null;
        }
        PaperVersion version = versions.computeIfAbsent(
                id.get(), paper -> tables.versions(List.of(paper)).get(paper));
        return version == null || Identity.idsConflict(version.content(), record.content()) ? null : version;
    }

    private PaperVersion addPaper(Incoming record) {
        String id = record.firstId();
        for (int attempt = 1; takenIds.contains(id); attempt++) {
            id = record.nextId(attempt);
            if (!takenIds.contains(id)) {
                takenIds.addAll(tables.taken(List.of(id)));
            }
        }
        takenIds.add(id);
        added++;
        return newVersion(id, record.content(), record.tagging());
    }

    private PaperVersion change(PaperVersion known, Incoming record) {
        PaperContent before = known.content();
        PaperContent merged = known.removed ? record.content() : Merge.of(before, record.content());
        Tagging tagging = merged.equals(record.content()) ? record.tagging() : Tagging.of(merged, vocabulary);
        if (!known.removed && merged.equals(before) && tagging.equals(known.tagging())) {
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
            rewritten.add(known);
            return known;
        }
        closed.add(known);
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

    void writeVersions() {
        newVersions.forEach(rewritten::remove);
        tables.closeVersions(closed, staging.revision());
        tables.updateVersions(List.copyOf(rewritten));
        tables.insertVersions(newVersions);
    }

    void writeKeys() {
        tables.insertKeys(newKeys);
    }

    void writeSightings() {
        tables.insertSightings(sightings);
    }

    Outcomes outcomes() {
        return new Outcomes(added, changed, unchanged, doubts);
    }
}
