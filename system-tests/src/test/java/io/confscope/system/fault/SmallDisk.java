package io.confscope.system.fault;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A folder on a disk of its own that is soon full: a tmpfs, whose mounting takes Linux and the rights of root. Where it can't
 * be mounted the test is left out and says so.
 */
final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 1 << 12;
    private static final String MOUNTED = "mounted";

    /**
     * Mounts, and unmounts at the end of its input: that is when the tests end, also where they are killed, because nobody
     * else holds the other side.
     */
    private static final String MOUNT =
            """
            trap '' INT TERM HUP
            mount -t tmpfs -o "size=$2" confscope-test "$1" && echo %s || exit 1
            cat >/dev/null
            umount "$1" || umount -l "$1"
            """
                    .formatted(MOUNTED);

    private final Path folder;
    private final Path filler;
    private final Process mount;

    private SmallDisk(Path folder, Process mount) {
        this.folder = folder;
        this.filler = folder.resolve("filler");
        this.mount = mount;
    }

    /** Mounts a disk of so many megabytes on a folder, which is made where it is not there. */
    static SmallDisk at(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        Process mount = new ProcessBuilder("sh", "-c", MOUNT, "sh", folder.toString(), megabytes + "m")
                .redirectErrorStream(true)
                .start();
        String said = String.valueOf(mount.inputReader().readLine());
        assumeTrue(said.equals(MOUNTED), "no full disk is tried: a small disk can't be mounted here (" + said + ")");
        return new SmallDisk(folder, mount);
    }

    /** Takes all that is free but this much; what is taken already stays taken. */
    void leave(long bytes) throws IOException {
        long wanted = Math.max(0, freeBytes() - bytes);
        byte[] block = new byte[BLOCK];
        try (OutputStream file = Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (long written = 0; written < wanted; written += BLOCK) {
                file.write(block);
            }
        } catch (IOException e) {
            // Somebody else has taken the rest meanwhile: it is full, as was wanted.
            if (freeBytes() > bytes) {
                throw e;
            }
        }
    }

    /** Takes all that is free. */
    void fill() throws IOException {
        leave(0);
    }

    /** Gives back all that was taken by this. */
    void free() throws IOException {
        Files.deleteIfExists(filler);
    }

    /** As an operator does where nothing can be deleted. */
    void enlarge(int megabytes) throws IOException {
        Process remount = new ProcessBuilder("mount", "-o", "remount,size=" + megabytes + "m", folder.toString())
                .redirectErrorStream(true)
                .start();
        mustSucceed(remount, "enlarge");
    }

    long freeBytes() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    @Override
    public void close() throws IOException {
        mount.getOutputStream().close();
        mustSucceed(mount, "unmount");
    }

    private void mustSucceed(Process command, String what) throws IOException {
        String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (command.waitFor() != 0) {
                throw new IOException("can't " + what + " the disk at " + folder + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
