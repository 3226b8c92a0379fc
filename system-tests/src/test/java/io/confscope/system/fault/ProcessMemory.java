package io.confscope.system.fault;

import io.confscope.system.stack.ServiceProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process takes of the memory, as Linux and its own heap tell. */
final class ProcessMemory {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final ServiceProcess process;

    ProcessMemory(ServiceProcess process) {
        this.process = process;
    }

    /** The most that was resident since the last {@link #forgetThePeak}, in KB. */
    long residentPeak() throws IOException {
        Path status = proc("status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(status + " tells no peak"));
    }

    /** From now on the peak is counted anew. */
    void forgetThePeak() throws IOException {
        Files.writeString(proc("clear_refs"), "5");
    }

    /** What the heap holds when its garbage is collected, in KB. */
    long heldHeap() throws IOException {
        jcmd("GC.run");
        // Young and old; metaspace and the rest are outside of the heap.
        Matcher used = USED.matcher(jcmd("GC.heap_info").replaceAll("(?s)Metaspace.*", ""));
        return used.results().mapToLong(found -> Long.parseLong(found.group(1))).sum();
    }

    private Path proc(String name) {
        return Path.of("/proc", Long.toString(process.pid()), name);
    }

    private String jcmd(String command) throws IOException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process asked = new ProcessBuilder(tool, Long.toString(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
