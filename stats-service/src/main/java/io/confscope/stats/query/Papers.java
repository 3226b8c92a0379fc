package io.confscope.stats.query;

import io.confscope.stats.answer.Address;
import io.confscope.stats.answer.Asked;

/** The addresses at which ingest-service lists the papers behind a figure. */
public final class Papers {

    private static final String PATH = "/api/v1/papers";

    private Papers() {}

    /** Lists exactly the papers of the filter, in the revision that was asked for. */
    public static String url(Filter filter, Asked asked) {
        Address address = new Address(PATH);
        filter.parameters().forEach(address::with);
        Long asOf = asked.asOf();
        if (asOf != null) {
            address.with("asOf", asOf.toString());
        }
        return address.toString();
    }
}
