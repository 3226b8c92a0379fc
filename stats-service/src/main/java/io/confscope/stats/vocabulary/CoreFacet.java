package io.confscope.stats.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The facets that every paper has, in the order in which they are shown. A user's vocabulary can add others. */
public enum CoreFacet {
    TOPIC("Topic", "主题", false, false),
    AREA("Subject area", "学科领域", false, true),
    DECISION("Decision", "评审结果", false, false),
    PRESENTATION("Presentation", "展示形式", false, false),
    CODE("Code", "代码", false, false),
    MODALITY("Data modality", "数据模态", true, false),
    FAMILY("Modality family", "模态类别", true, false),
    VENUE("Venue", "会议", false, true),
    YEAR("Year", "年份", false, true),
    EDITION("Edition", "届次", false, true);

    private final String en;
    private final String zh;
    private final boolean multiple;
    private final boolean open;

    CoreFacet(String en, String zh, boolean multiple, boolean open) {
        this.en = en;
        this.zh = zh;
        this.multiple = multiple;
        this.open = open;
    }

    /** The name of the facet in the API and in the feed. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called where the vocabulary does not say. */
    public Label label() {
        return new Label(en, zh);
    }

    public boolean multiple() {
        return multiple;
    }

    /** Whether its terms come from the data, so that an unknown one is merely a term without papers. */
    public boolean open() {
        return open;
    }

    public static Optional<CoreFacet> byId(String id) {
        return Arrays.stream(values()).filter(facet -> facet.id().equals(id)).findFirst();
    }
}
