package io.confscope.stats.answer;

import io.confscope.stats.dataset.Dataset;
import io.confscope.stats.dataset.Revision;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request whose data is at hand.
 *
 * @param path of the endpoint
 * @param dataset the revision to answer from
 * @param asOf the revision that was asked for, null if it is simply the current one
 */
public record Asked(
        String path, Dataset dataset, @Nullable Long asOf, Format format, Language language, Parameters parameters) {

    /** The same request about another revision. */
    public Asked about(Dataset otherDataset, long revision) {
        return new Asked(path, otherDataset, revision, format, language, parameters);
    }

    /**
     * Names the data of the answer.
     *
     * @param canonical the parameters that the answer depends on, in their canonical form and order
     */
    public Stamp stamp(Map<String, String> canonical) {
        Revision revision = dataset.revision();
        if (revision.number() == 0) {
            return new Stamp(0, revision.vocabulary(), null, asOf, null);
        }
        return new Stamp(revision.number(), revision.vocabulary(), revision.publishedAt(), asOf, permalink(canonical));
    }

    private String permalink(Map<String, String> canonical) {
        Address address = new Address(path);
        canonical.forEach(address::with);
        if (language != Language.BOTH) {
            address.with("lang", language.id());
        }
        if (format != Format.JSON) {
            address.with("format", format.id());
        }
        return address.with("asOf", Long.toString(dataset.revision().number())).toString();
    }
}
