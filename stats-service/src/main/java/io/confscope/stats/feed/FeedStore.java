package io.confscope.stats.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.confscope.stats.database.ReadAgain;
import io.confscope.stats.vocabulary.Vocabulary;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Writes revisions into the database. The rows of a revision are written in batches that no reader sees; it is
 * published in one small transaction, and what was written of a revision that never got that far is taken back.
 */
@ApplicationScoped
class FeedStore {

    private final DiskSync disk;
    private final ObjectMapper json;

    FeedStore(DiskSync disk, ObjectMapper json) {
        this.disk = disk;
        this.json = json;
    }

    /** The last revision that is whole, empty before the first. */
    @ReadAgain
    @Transactional
    Optional<PublishedRevision> current() {
        return PublishedRevision.<PublishedRevision>findAll(Sort.descending("revision"))
                .firstResultOptional();
    }

    /** Takes back all that was written after a revision. */
    @Transactional
    void discardAfter(long revision) {
        PaperFact.delete("validFrom > ?1", revision);
        PaperFact.update("validTo = ?1 where validTo > ?2 and validTo < ?1", PaperFact.OPEN, revision);
    }

    /** Writes one batch of a revision that is not published yet; ids occur once. */
    @Transactional
    void write(long revision, List<Change> batch) {
        List<String> ids = batch.stream().map(Change::id).toList();
        // The sum keeps H2 from the index of ends: nearly all facts have this one.
        PaperFact.update("validTo = ?1 where paperId in ?2 and validTo + 0 = ?3", revision, ids, PaperFact.OPEN);
        PaperFact.persist(batch.stream().filter(change -> !change.removed()).map(FactReader::read));
        PaperFact.flush();
        Panache.getEntityManager().clear();
    }

    /** From now on the revision is the current one. Synced to disk before this returns. */
    void publish(FeedRevision revision, Vocabulary vocabulary) {
        record(revision, vocabulary);
        disk.sync();
    }

    @Transactional
    void record(FeedRevision revision, Vocabulary vocabulary) {
        PublishedRevision row = new PublishedRevision();
        row.revision = revision.revision();
        row.publishedAt = revision.publishedAt();
        row.vocabulary = revision.vocabulary();
        row.cause = revision.cause();
        row.dump = revision.dump();
        row.vocabularyHash = keep(vocabulary);
        row.persist();
    }

    private String keep(Vocabulary vocabulary) {
        VocabularyText text = new VocabularyText();
        try {
            text.content = json.writeValueAsString(vocabulary);
            byte[] content = text.content.getBytes(StandardCharsets.UTF_8);
            text.hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        if (VocabularyText.findByIdOptional(text.hash).isEmpty()) {
            text.persist();
        }
        return text.hash;
    }

    /** Forgets everything, as if no revision had ever been followed. */
    @Transactional
    void wipe() {
        // The papers last: on a cluster, what others refer to cannot be changed after papers in one transaction.
        PublishedRevision.deleteAll();
        VocabularyText.deleteAll();
        PaperFact.deleteAll();
    }
}
