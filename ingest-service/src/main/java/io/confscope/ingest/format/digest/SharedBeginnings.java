package io.confscope.ingest.format.digest;

import io.confscope.ingest.format.digest.TopicSplitter.Split;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds topics that nobody knew before: a topic is a beginning that several headers of the dump share and after which
 * their titles differ.
 *
 * <p>The headers' first words form a tree with counts. From its root the walk goes on as long as every branch holds at
 * least two headers; where one header stands alone, a title has begun. A walk that shares nothing falls back on how the
 * words look, and says that it guessed.
 */
final class SharedBeginnings {

    /** No topic seen has more words. */
    private static final int WORDS = 6;

    /** Bounds the memory; a dump with more distinct beginnings has no topics to share. */
    private static final int NODES = 50_000;

    /** Longer words count by their beginnings; bounds the memory as well. */
    private static final int LONGEST_WORD = 60;

    private final Node root = new Node();
    private int nodes;

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private int headers;

        boolean titleBegins() {
            return next.isEmpty() || next.values().stream().anyMatch(child -> child.headers < 2);
        }
    }

    void add(String text) {
        Node node = root;
        node.headers++;
        for (String word : words(text)) {
            Node child = node.next.get(word);
            if (child == null) {
                if (nodes >= NODES) {
                    return;
                }
                nodes++;
                child = new Node();
                node.next.put(word, child);
            }
            child.headers++;
            node = child;
        }
    }

    Split split(String text) {
        List<String> words = words(text);
        Node node = root;
        int shared = 0;
        for (String word : words) {
            Node child = node.next.get(word);
            if (child == null || child.headers < 2) {
                break;
            }
            shared++;
            node = child;
            if (node.titleBegins() || (shared < words.size() && looksLikeTitle(words.get(shared), word))) {
                break;
            }
        }
        boolean certain = shared > 0 && shared < words.size();
        int length = certain ? end(text, shared) : guess(text, words);
        return TopicSplitter.at(text, length, certain);
    }

    /** Without anything shared: lower-case Latin words, or else the first word, are the topic. */
    private static int guess(String text, List<String> words) {
        int count = 1;
        while (count < words.size() && !looksLikeTitle(words.get(count), words.get(count - 1))) {
            count++;
        }
        return count >= words.size() ? end(text, 1) : end(text, count);
    }

    /** The publisher's topics in Latin letters are lower case; titles start with a capital or in Chinese. */
    private static boolean looksLikeTitle(String word, String before) {
        if (word.isEmpty() || before.isEmpty()) {
            return false;
        }
        int first = word.codePointAt(0);
        boolean acronym = word.length() > 1 && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '/');
        return (isHan(first) && !isHan(before.codePointBefore(before.length())))
                || (Character.isUpperCase(first) && !acronym)
                || isHan(before.codePointAt(0));
    }

    private static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        int start = 0;
        while (start < text.length() && words.size() < WORDS) {
            int space = text.indexOf(' ', start);
            int end = space < 0 ? text.length() : space;
            words.add(text.substring(start, Math.min(end, start + LONGEST_WORD)));
            start = end + 1;
        }
        return words;
    }

    /** Where the first {@code count} words end. */
    private static int end(String text, int count) {
        int at = -1;
        for (int i = 0; i < count; i++) {
            at = text.indexOf(' ', at + 1);
            if (at < 0) {
                return text.length();
            }
        }
        return at;
    }
}
