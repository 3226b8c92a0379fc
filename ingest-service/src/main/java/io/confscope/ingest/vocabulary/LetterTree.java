package io.confscope.ingest.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * Words as a tree of their letters, laid out in a double array: from node {@code n} a letter of kind {@code k} leads to
 * node {@code base[n] + k}, if that one's parent is {@code n}.
 *
 * @param <T> what stands at the end of a word
 */
final class LetterTree<T> {
    /** Told of each word that begins at the place walked from. */
    interface Visitor<T> {
        void found(int begin, int end, T value);
    }

    private static final int NOBODY = -1;

    /** The kinds of letters that occur, from 1 on; 0 is any other. */
    private final char[] kinds = new char[Character.MAX_VALUE + 1];

    private int lastKind;
    private int[] base = new int[64];
    private int[] parent = filled(64);
    private Object[] values = new Object[64];
    private int lowestFree = 1;

    /** A bit for each three letters that a word begins with; letters with the same last five bits share theirs. */
    private final long[] beginnings = new long[1 << 9];

    /** Parent and base of each node side by side, as they are read; the base of one without a value is negative. */
    private final int[] nodes;

    LetterTree(SortedMap<String, T> words) {
        for (String word : words.keySet()) {
            for (int i = 0; i < word.length(); i++) {
                if (kinds[word.charAt(i)] == 0) {
                    kinds[word.charAt(i)] = (char) ++lastKind;
                }
            }
        }
        words.keySet().forEach(this::noteBeginning);
        place(0, 0, List.copyOf(words.keySet()), words);
        grow(parent.length + lastKind + 1);
        nodes = new int[2 * parent.length];
        for (int i = 0; i < parent.length; i++) {
            nodes[2 * i] = parent[i];
            nodes[2 * i + 1] = values[i] == null ? ~base[i] : base[i];
        }
    }

    private void noteBeginning(String word) {
        // What follows a word of one or two letters may be anything.
        int known = Math.min(word.length(), 3);
        int open = 5 * (3 - known);
        int first = 0;
        for (int i = 0; i < known; i++) {
            first = (first << 5) | (word.charAt(i) & 31);
        }
        for (int i = first << open; i < (first + 1) << open; i++) {
            beginnings[i >> 6] |= 1L << i;
        }
    }

    /** False where no word begins, as its next three letters tell. */
    private boolean mayBegin(char[] letters, int begin, int end) {
        if (end - begin < 3) {
            return true;
        }
        int i = ((letters[begin] & 31) << 10) | ((letters[begin + 1] & 31) << 5) | (letters[begin + 2] & 31);
        return (beginnings[i >> 6] & (1L << i)) != 0;
    }

    /** Lays out what follows a node. The words are sorted and have their first {@code depth} letters in common. */
    private void place(int node, int depth, List<String> words, SortedMap<String, T> all) {
        List<List<String>> children = new ArrayList<>();
        char last = 0;
        for (String word : words) {
            if (word.length() == depth) {
                values[node] = all.get(word);
                continue;
            }
            if (children.isEmpty() || word.charAt(depth) != last) {
                last = word.charAt(depth);
                children.add(new ArrayList<>());
            }
            children.get(children.size() - 1).add(word);
        }
        int[] offsets = children.stream()
                .mapToInt(child -> kinds[child.get(0).charAt(depth)])
                .toArray();
        int begin = freeBase(offsets);
        base[node] = begin;
        for (int offset : offsets) {
            parent[begin + offset] = node;
        }
        for (int i = 0; i < offsets.length; i++) {
            place(begin + offsets[i], depth + 1, children.get(i), all);
        }
    }

    private int freeBase(int[] offsets) {
        while (parent[lowestFree] != NOBODY) {
            lowestFree++;
            grow(lowestFree + 1);
        }
        int candidate = Math.max(0, lowestFree - lastKind);
        while (!isFree(candidate, offsets)) {
            candidate++;
        }
        return candidate;
    }

    private boolean isFree(int candidate, int[] offsets) {
        grow(candidate + lastKind + 1);
        for (int offset : offsets) {
            if (parent[candidate + offset] != NOBODY) {
                return false;
            }
        }
        return true;
    }

    private void grow(int length) {
        if (parent.length < length) {
            int old = parent.length;
            int longer = Math.max(length, 2 * old);
            base = Arrays.copyOf(base, longer);
            values = Arrays.copyOf(values, longer);
            parent = Arrays.copyOf(parent, longer);
            Arrays.fill(parent, old, longer, NOBODY);
        }
    }

    private static int[] filled(int length) {
        int[] nobody = new int[length];
        Arrays.fill(nobody, NOBODY);
        return nobody;
    }

    /** Tells of every word that begins exactly there, the shortest first. */
    void walk(char[] letters, int begin, int end, Visitor<? super T> visitor) {
        if (!mayBegin(letters, begin, end)) {
            return;
        }
        int node = 0;
        int first = base[0];
        for (int i = begin; i < end; i++) {
            int next = first + kinds[letters[i]];
            if (nodes[2 * next] != node) {
                return;
            }
            node = next;
            first = nodes[2 * node + 1];
            if (first < 0) {
                first = ~first;
            } else {
                visitor.found(begin, i + 1, value(node));
            }
        }
    }

    @SuppressWarnings("unchecked") // only place() writes, and only values of T
    private T value(int node) {
        return (T) values[node];
    }
}
