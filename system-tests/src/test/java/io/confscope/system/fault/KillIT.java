package io.confscope.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.confscope.system.stack.Services;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What ingest has answered as published is on the disk, whole, and of all else nothing is, whenever the process is killed. */
class KillIT {

    /** After so many kills the run goes on with an empty data folder, so that it does not slow down. */
    private static final int KILLS_OF_A_FOLDER = 50;

    @Test
    void killsAtRandomMomentsLoseNothingAndLeaveNothingHalf() throws IOException {
        FaultRun run = FaultRun.of("kills", 4);
        Random random = run.random();
        Map<String, Integer> moments = new TreeMap<>();
        List<Long> readyMillis = new ArrayList<>();
        int done = 0;
        for (int folder = 1; done < run.count(); folder++) {
            Services services = new Services("kill");
            try (services) {
                KillRun kills = new KillRun(services, "kill" + folder, random, run);
                kills.start();
                for (int kill = 0; kill < KILLS_OF_A_FOLDER && done < run.count(); kill++, done++) {
                    kills.kill();
                }
                kills.checkAll();
                kills.moments().forEach((moment, times) -> moments.merge(moment, times, Integer::sum));
                readyMillis.addAll(kills.readyMillis());
            }
            services.forget();
            run.say("%d kills: %s".formatted(done, moments));
        }
        readyMillis.sort(null);
        run.say("%d kills, 0 lost, 0 partial; found %s; ready in %d ms at the median, %d ms at most"
                .formatted(
                        done,
                        moments,
                        readyMillis.get(readyMillis.size() / 2),
                        readyMillis.get(readyMillis.size() - 1)));
        assertThat(moments.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(run.count());
    }
}
