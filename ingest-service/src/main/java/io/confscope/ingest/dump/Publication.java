package io.confscope.ingest.dump;

import io.confscope.ingest.revision.Revisions;
import io.confscope.ingest.staging.Staging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The end of an import: one small transaction in which a staged dump becomes the current revision. */
@ApplicationScoped
class Publication {

    private final Revisions revisions;

    Publication(Revisions revisions) {
        this.revisions = revisions;
    }

    @Transactional
    public void publish(Staging staging, ImportRun run, String vocabulary) {
        Dump dump = Dump.findById(staging.dumpId());
        dump.publishedAt = revisions.publish(staging.revision(), vocabulary, dump.id);
        dump.revision = staging.revision();
        dump.status = DumpStatus.PUBLISHED;
        describe(dump, run);
    }

    /** The end of tagging anew. */
    @Transactional
    public void publishRules(long revision, String vocabulary) {
        revisions.publish(revision, vocabulary, null);
    }

    /** The end of a dry run. */
    @Transactional
    public void check(long dumpId, ImportRun run) {
        Dump dump = Dump.findById(dumpId);
        dump.status = DumpStatus.CHECKED;
        describe(dump, run);
    }

    private static void describe(Dump dump, ImportRun run) {
        dump.editions = String.join(",", run.editions());
        run.counts().copyTo(dump);
    }
}
