package io.confscope.stats.cube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A growing table of distinct cells with their counts, found again by their codes: an open-addressing hash table. */
final class Cells {

    private static final int FREE = -1;

    private int[][] codes;
    private int[] papers;
    private int[] withCode;
    private int[] slots;
    private int size;

    Cells(int columns, int expected) {
        int capacity = Math.max(16, expected);
        codes = new int[columns][capacity];
        papers = new int[capacity];
        withCode = new int[capacity];
        slots = freeSlots(capacity);
    }

    private static int[] freeSlots(int capacity) {
        int[] slots = new int[Integer.highestOneBit(capacity) * 4];
        Arrays.fill(slots, FREE);
        return slots;
    }

    void add(int[] cell, int paperCount, int withCodeCount) {
        int slot = slotOf(cell);
        if (slots[slot] == FREE) {
            if (size == papers.length) {
                grow();
                slot = slotOf(cell);
            }
            for (int column = 0; column < cell.length; column++) {
                codes[column][size] = cell[column];
            }
            slots[slot] = size++;
        }
        papers[slots[slot]] += paperCount;
        withCode[slots[slot]] += withCodeCount;
    }

    private int slotOf(int[] cell) {
        int mask = slots.length - 1;
        int slot = hash(cell) & mask;
        while (slots[slot] != FREE && !isAt(slots[slot], cell)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isAt(int index, int[] cell) {
        for (int column = 0; column < cell.length; column++) {
            if (codes[column][index] != cell[column]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(int[] cell) {
        int hash = 0;
        for (int code : cell) {
            hash = (hash ^ code) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        return hash;
    }

    private void grow() {
        int capacity = size + (size >> 1) + 16;
        for (int column = 0; column < codes.length; column++) {
            codes[column] = Arrays.copyOf(codes[column], capacity);
        }
        papers = Arrays.copyOf(papers, capacity);
        withCode = Arrays.copyOf(withCode, capacity);
        rehash();
    }

    private void rehash() {
        slots = freeSlots(papers.length);
        int[] cell = new int[codes.length];
        for (int index = 0; index < size; index++) {
            for (int column = 0; column < cell.length; column++) {
                cell[column] = codes[column][index];
            }
            slots[slotOf(cell)] = index;
        }
    }

    /** The next free column, in which every cell so far has code 0. */
    void addColumn() {
        codes = Arrays.copyOf(codes, codes.length + 1);
        codes[codes.length - 1] = new int[papers.length];
        rehash();
    }

    /** Drops the cells that no paper is left in, and hands over arrays of exactly the size that is needed. */
    Cube toCube(List<Column> columns) {
        int kept = 0;
        for (int index = 0; index < size; index++) {
            if (papers[index] != 0) {
                for (int[] column : codes) {
                    column[kept] = column[index];
                }
                papers[kept] = papers[index];
                withCode[kept] = withCode[index];
                kept++;
            }
        }
        int[][] trimmed = new int[codes.length][];
        for (int column = 0; column < codes.length; column++) {
            trimmed[column] = Arrays.copyOf(codes[column], kept);
        }
        List<Column> compact = new ArrayList<>();
        for (int column = 0; column < trimmed.length; column++) {
            compact.add(Compaction.compact(columns.get(column), trimmed[column]));
        }
        long[] counts = new long[kept];
        Arrays.setAll(counts, cell -> Count.of(papers[cell], withCode[cell]));
        return new Cube(compact, trimmed, counts);
    }
}
