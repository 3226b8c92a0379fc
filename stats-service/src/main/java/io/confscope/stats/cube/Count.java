package io.confscope.stats.cube;

/** Papers, and how many of them come with code, in one number, so that both are added up at once. Never negative. */
final class Count {

    private Count() {}

    static long of(int papers, int withCode) {
        return (long) withCode << Integer.SIZE | papers;
    }

    static int papers(long count) {
        return (int) count;
    }

    static int withCode(long count) {
        return (int) (count >>> Integer.SIZE);
    }
}
