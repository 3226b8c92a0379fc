package io.confscope.ingest.steps;

/** What counted classes report to. A step is one turn of a loop, one call of a method, or one character searched. */
public final class Steps {
    private static long taken;

    private Steps() {}

    /** Steps that counted classes take while the work is done. Only one thread may count at a time. */
    public static long of(Runnable work) {
        long before = taken;
        work.run();
        return taken - before;
    }

    /** Called by counted classes. */
    public static void one() {
        taken++;
    }

    /** Called by counted classes before they let the platform search a text. */
    public static void search(CharSequence text) {
        taken += text.length();
    }
}
