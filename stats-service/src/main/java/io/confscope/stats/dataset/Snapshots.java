package io.confscope.stats.dataset;

import io.confscope.stats.cube.Cube;
import io.confscope.stats.cube.CubeFile;
import io.confscope.stats.feed.PublishedRevision;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jboss.logging.Logger;

/**
 * Keeps the counts of the last revision beside its papers, since counting a million papers takes a start many seconds.
 * What is kept is read only if it was made of that very revision by a version of this service that counts alike.
 */
@ApplicationScoped
class Snapshots {

    private static final Logger LOG = Logger.getLogger(Snapshots.class);

    /** To be raised whenever papers are counted in another way, as by another facet that every paper has. */
    private static final int COUNTING = 1;

    static final int FORMAT = COUNTING * 1000 + CubeFile.FORMAT;

    private static final int BUFFER = 1 << 16;

    /**
     * What a revision counted up to.
     *
     * @param lastRevisions as in {@link Dataset#lastRevisions()}
     */
    record Counts(Cube cube, Map<String, Long> lastRevisions) {}

    /** Replaces what is kept, unless it is this already, or the revision is no longer what it was. */
    synchronized void keep(Dataset dataset) {
        // Committed before the next one may look.
        QuarkusTransaction.requiringNew().run(() -> replace(dataset));
    }

    private static void replace(Dataset dataset) {
        Revision revision = dataset.revision();
        boolean kept = CountSnapshot.count("tag = ?1 and format = ?2", revision.tag(), FORMAT) > 0;
        boolean stands =
                PublishedRevision.count("revision = ?1 and publishedAt = ?2", revision.number(), revision.publishedAt())
                        > 0;
        if (kept || !stands) {
            return;
        }
        CountSnapshot.deleteAll();
        CountSnapshot snapshot = new CountSnapshot();
        snapshot.revision = revision.number();
        snapshot.tag = revision.tag();
        snapshot.format = FORMAT;
        snapshot.content = bytes(new Counts(dataset.cube(), dataset.lastRevisions()));
        snapshot.persist();
    }

    /** The counts of a revision, empty if they are not kept. */
    @Transactional
    Optional<Counts> find(Revision revision) {
        return CountSnapshot.<CountSnapshot>find(
                        "revision = ?1 and tag = ?2 and format = ?3", revision.number(), revision.tag(), FORMAT)
                .firstResultOptional()
                .flatMap(snapshot -> counts(revision, snapshot.content));
    }

    private static byte[] bytes(Counts counts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(bytes, fast), BUFFER))) {
            CubeFile.write(counts.cube(), out);
            out.writeInt(counts.lastRevisions().size());
            for (Map.Entry<String, Long> edition : counts.lastRevisions().entrySet()) {
                out.writeUTF(edition.getKey());
                out.writeLong(edition.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    private static Optional<Counts> counts(Revision revision, byte[] content) {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(content)), BUFFER))) {
            Cube cube = CubeFile.read(in);
            Map<String, Long> lastRevisions = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                lastRevisions.put(in.readUTF(), in.readLong());
            }
            return Optional.of(new Counts(cube, lastRevisions));
        } catch (IOException e) {
            LOG.warnf(e, "The kept counts of revision %d are unreadable; its papers are counted", revision.number());
            return Optional.empty();
        }
    }
}
