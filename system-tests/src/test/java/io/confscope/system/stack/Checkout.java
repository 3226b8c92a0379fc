package io.confscope.system.stack;

import java.nio.file.Path;

/** The places of the checkout that is tested. */
public final class Checkout {

    private Checkout() {}

    /** The repository's root folder. */
    public static Path root() {
        return Path.of(System.getProperty("confscope.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /** The dump of 44 papers that every checkout holds. */
    public static Path seed() {
        return root().resolve("seeds/iclr-2026-medical-ai.txt");
    }

    /** Where the tests leave logs and pictures for a reader. */
    public static Path output() {
        return root().resolve("system-tests/target");
    }
}
