package io.confscope.stats.cube;

/** What is asked of one column of cells. Its loops have no branch that a processor could guess wrong. */
final class CodeFilter {

    /** So many cells tell well enough how picky it is. */
    private static final int SAMPLE = 256;

    private final int[] codes;
    private final byte[] accepted;

    /** @param accepted for every code whether it is asked for */
    CodeFilter(int[] codes, boolean[] accepted) {
        this.codes = codes;
        this.accepted = new byte[accepted.length];
        for (int code = 0; code < accepted.length; code++) {
            this.accepted[code] = (byte) (accepted[code] ? 1 : 0);
        }
    }

    /** The lower the pickier; comparable between filters of one cube. */
    int sampled() {
        int found = 0;
        int step = Math.max(1, codes.length / SAMPLE);
        for (int cell = 0; cell < codes.length; cell += step) {
            found += accepted[codes[cell]];
        }
        return found;
    }

    /**
     * Picks cells out of a range.
     *
     * @param picked takes them up; has room for one more than the range
     * @return how many
     */
    int pick(int from, int to, int[] picked) {
        int count = 0;
        for (int cell = from; cell < to; cell++) {
            picked[count] = cell;
            count += accepted[codes[cell]];
        }
        return count;
    }

    /** Keeps those of the first so many picked cells that are asked for here as well, and tells how many. */
    int keep(int[] picked, int pickedCount) {
        int count = 0;
        for (int i = 0; i < pickedCount; i++) {
            int cell = picked[i];
            picked[count] = cell;
            count += accepted[codes[cell]];
        }
        return count;
    }
}
