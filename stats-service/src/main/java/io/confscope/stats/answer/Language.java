package io.confscope.stats.answer;

import io.confscope.stats.vocabulary.Label;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The language of labels: one that was asked for, or both. */
public enum Language {
    BOTH,
    EN,
    ZH;

    /** The label as it stands in JSON: text in one language, or an object with both. */
    public Object of(Label label) {
        return switch (this) {
            case BOTH -> label;
            case EN -> label.en();
            case ZH -> label.zh();
        };
    }

    /** The label where there is room for one only: English unless another language was asked for. */
    public String one(Label label) {
        return this == ZH ? label.zh() : label.en();
    }

    /** The labels as they stand in a table, one cell for each of {@link #columns}. */
    public List<String> cells(Label label) {
        return switch (this) {
            case BOTH -> List.of(label.en(), label.zh());
            case EN -> List.of(label.en());
            case ZH -> List.of(label.zh());
        };
    }

    /** The columns that the labels of something take in a table. */
    public List<String> columns(String name) {
        return this == BOTH ? List.of(name + "LabelEn", name + "LabelZh") : List.of(name + "Label");
    }

    /** The value of the parameter {@code lang}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Language> byId(String id) {
        return Arrays.stream(values())
                .filter(language -> language != BOTH && language.id().equals(id))
                .findFirst();
    }
}
