package io.confscope.ingest.term;

import io.confscope.ingest.problem.BadRequest;
import io.confscope.ingest.vocabulary.Label;
import org.jspecify.annotations.Nullable;

/** The languages of labels and titles. */
public enum Language {
    EN,
    ZH;

    /** Called by the framework for the parameter {@code lang}. */
    public static Language fromString(String text) {
        return switch (text) {
            case "en" -> EN;
            case "zh" -> ZH;
            default -> throw BadRequest.parameter("lang", "Unknown language “" + text + "”; use en or zh.");
        };
    }

    /** The label in one language, or with both where none is asked for. */
    static Object pick(Label label, @Nullable Language language) {
        if (language == null) {
            return label;
        }
        return language == EN ? label.en() : label.zh();
    }
}
