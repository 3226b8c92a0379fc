package io.confscope.ingest.dump;

import io.confscope.ingest.revision.Revisions;
import io.confscope.ingest.staging.Retagger;
import io.confscope.ingest.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** A vocabulary other than the one that tagged the current revision: its rules make a revision of their own. */
@ApplicationScoped
class ChangedRules {

    private static final Logger LOG = Logger.getLogger(ChangedRules.class);

    private final Revisions revisions;
    private final Vocabulary vocabulary;
    private final Retagger retagger;
    private final Publication publication;

    ChangedRules(Revisions revisions, Vocabulary vocabulary, Retagger retagger, Publication publication) {
        this.revisions = revisions;
        this.vocabulary = vocabulary;
        this.retagger = retagger;
        this.publication = publication;
    }

    boolean haveChanged() {
        return revisions
                .vocabulary()
                .filter(tagged -> !tagged.equals(vocabulary.version()))
                .isPresent();
    }

    /** Tags all current papers anew and publishes what that changes, be it nothing. */
    void apply() {
        long revision = revisions.current() + 1;
        long changed = 0;
        String last = "";
        for (var batch = retagger.after(last, revision);
                !batch.lastId().isEmpty();
                batch = retagger.after(last, revision)) {
            changed += batch.changed();
            last = batch.lastId();
        }
        publication.publishRules(revision, vocabulary.version());
        LOG.infof("The vocabulary changed: revision %d tags %d papers differently", revision, changed);
    }
}
