package io.confscope.ingest.format.digest;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Separates the topic from the title, between which a digest puts one space only. Known topics are matched longest
 * first; others by what the records of the dump share ({@link SharedBeginnings}).
 */
final class TopicSplitter {

    private final List<String> known;
    private final SharedBeginnings unknown = new SharedBeginnings();

    TopicSplitter(List<String> knownTopics) {
        this.known = knownTopics.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /**
     * @param title empty where the line holds a topic only
     * @param certain false where the boundary is a guess
     */
    record Split(String topic, String title, boolean certain) {}

    /** Takes note of a header, so that topics which nobody knew before can be told from titles. */
    void learn(String topicAndTitle) {
        if (knownTopic(topicAndTitle) < 0) {
            unknown.add(topicAndTitle);
        }
    }

    Split split(String topicAndTitle) {
        int length = knownTopic(topicAndTitle);
        return length >= 0 ? at(topicAndTitle, length, true) : unknown.split(topicAndTitle);
    }

    static Split at(String text, int length, boolean certain) {
        return new Split(
                text.substring(0, length).strip(), text.substring(length).strip(), certain);
    }

    /** The length of the known topic that the text starts with, or -1. */
    private int knownTopic(String text) {
        for (String topic : known) {
            int end = topic.length();
            if (text.length() >= end
                    && text.regionMatches(true, 0, topic, 0, end)
                    && (text.length() == end || Character.isWhitespace(text.charAt(end)))) {
                return end;
            }
        }
        return -1;
    }

    /** Whether the text is a known topic and nothing else. */
    boolean isKnownTopic(String text) {
        return known.stream().anyMatch(topic -> topic.toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)));
    }
}
