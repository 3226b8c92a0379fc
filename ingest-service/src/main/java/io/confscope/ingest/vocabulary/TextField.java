package io.confscope.ingest.vocabulary;

/** The texts of a paper that are searched. */
public enum TextField {
    TITLE_EN("titleEn"),
    TITLE_ZH("titleZh"),
    ABSTRACT("abstract"),
    KEYWORDS("keywords");

    private final String id;

    TextField(String id) {
        this.id = id;
    }

    /** The field's name in the API. */
    public String id() {
        return id;
    }
}
