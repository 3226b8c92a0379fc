package io.confscope.ingest.paper;

import io.confscope.ingest.link.Link;
import io.confscope.ingest.revision.Revision;
import io.confscope.ingest.vocabulary.Evidence;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paper as it was from one revision on, until another. */
@Entity
@IdClass(PaperVersion.Key.class)
public class PaperVersion extends PanacheEntityBase {

    /** The paper, and the revision that brought this version. */
    public record Key(String paperId, long validFrom) implements Serializable {}

    @Id
    public String paperId = "";

    @Id
    public long validFrom;

    /** The revision that superseded this version, exclusive; {@code Revision.OPEN} if none did. */
    public long validTo;

    /** A version without content: from here on the paper is gone. */
    public boolean removed;

    public long dumpId;
    public int firstLine;
    public int lastLine;

    public String edition = "";
    public String venue = "";

    @Column(name = "publication_year")
    public int year;

    public String decision = "";
    public @Nullable String presentation;
    public @Nullable String presentationAsWritten;
    public @Nullable String topic;
    public @Nullable String topicAsWritten;
    public @Nullable String area;
    public @Nullable String areaAsWritten;
    public String code = "";
    public String tags = "";
    public @Nullable String titleEn;
    public @Nullable String titleZh;
    public @Nullable String abstractText;
    public boolean abstractComplete;

    @Convert(converter = JsonColumns.Strings.class)
    public List<String> keywords = List.of();

    @Convert(converter = JsonColumns.Strings.class)
    public List<String> authors = List.of();

    @Convert(converter = JsonColumns.Links.class)
    public List<Link> links = List.of();

    @Convert(converter = JsonColumns.Strings.class)
    public List<String> sourceIds = List.of();

    @Convert(converter = JsonColumns.EvidenceList.class)
    public List<Evidence> evidence = List.of();

    public PaperContent content() {
        return new PaperContent(
                edition,
                venue,
                year,
                decision,
                presentation,
                presentationAsWritten,
                topic,
                topicAsWritten,
                area,
                areaAsWritten,
                titleEn,
                titleZh,
                abstractText,
                abstractComplete,
                keywords,
                authors,
                links,
                sourceIds);
    }

    /** The version that follows this one from a revision on, with the same provenance. */
    public PaperVersion next(long revision, PaperContent content, Tagging tagging) {
        var next = new PaperVersion();
        next.paperId = paperId;
        next.validFrom = revision;
        next.validTo = Revision.OPEN;
        next.dumpId = dumpId;
        next.firstLine = firstLine;
        next.lastLine = lastLine;
        next.content(content);
        next.tagging(tagging);
        return next;
    }

    /** The version that follows this one where a dump takes the paper away. */
    public PaperVersion gone(long revision, long byDump) {
        var gone = new PaperVersion();
        gone.paperId = paperId;
        gone.validFrom = revision;
        gone.validTo = Revision.OPEN;
        gone.removed = true;
        gone.dumpId = byDump;
        gone.content(content());
        gone.code = code;
        return gone;
    }

    public Tagging tagging() {
        return new Tagging(code, tags, evidence);
    }

    public void content(PaperContent content) {
        edition = content.edition();
        venue = content.venue();
        year = content.year();
        decision = content.decision();
        presentation = content.presentation();
        presentationAsWritten = content.presentationAsWritten();
        topic = content.topic();
        topicAsWritten = content.topicAsWritten();
        area = content.area();
        areaAsWritten = content.areaAsWritten();
        titleEn = content.titleEn();
        titleZh = content.titleZh();
        abstractText = content.abstractText();
        abstractComplete = content.abstractComplete();
        keywords = content.keywords();
        authors = content.authors();
        links = content.links();
        sourceIds = content.sourceIds();
    }

    public void tagging(Tagging tagging) {
        code = tagging.code();
        tags = tagging.tags();
        evidence = tagging.evidence();
    }
}
