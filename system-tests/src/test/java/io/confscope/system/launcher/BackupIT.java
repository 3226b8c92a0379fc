package io.confscope.system.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.confscope.system.launcher.Launcher.Outcome;
import io.confscope.system.stack.Answer;
import io.confscope.system.stack.Api;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that was published is there again after a backup was put back into an empty place. */
class BackupIT {

    private static final List<String> INGEST = List.of(
            "/api/v1/papers?limit=1000&decision=any",
            "/api/v1/papers?limit=1000&asOf=1",
            "/api/v1/papers/export?format=ndjson&decision=any",
            "/api/v1/dumps",
            "/api/v1/dumps/d-1",
            "/api/v1/dumps/d-1/problems",
            "/api/v1/dumps/d-1/content",
            "/api/v1/revisions",
            "/api/v1/vocabulary",
            "/api/v1/changes?after=0&limit=1000");

    private static final List<String> STATS = List.of(
            "/api/v1/stats?by=topic,code",
            "/api/v1/stats?by=modality&asOf=1",
            "/api/v1/stats/presentations?decision=any&format=csv",
            "/api/v1/trends?by=topic&measure=codeShare",
            "/api/v1/cooccurrence?rows=modality&columns=topic",
            "/api/v1/compare?base=code%3Dnone&other=code%3Dopen&by=topic",
            "/api/v1/diff?from=1&to=2",
            "/api/v1/editions",
            "/api/v1/facets");

    private final Path folder;
    private final Path file;
    private final Launcher running;
    private final Launcher empty;

    BackupIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.file = folder.resolve("a backup.tar.gz");
        this.running = new Launcher(Files.createDirectory(folder.resolve("running")));
        this.empty = new Launcher(Files.createDirectory(folder.resolve("empty")));
    }

    @BeforeEach
    void twoRevisions() throws Exception {
        Path next = Files.writeString(
                folder.resolve("next.txt"),
                """
                论文ICLR 2027 Poster2027 年医学影像 心电图的表征
                ICLR 2027 Poster accepted paper at ICLR 2027. We learn from ECG recordings.
                """);
        expectSuccess(running.run("up", "--detach"));
        expectSuccess(running.run("load", next.toString()));
    }

    @AfterEach
    void nothingStaysBehind() throws Exception {
        running.run("down");
        empty.run("down");
    }

    @Test
    void everyAnswerIsTheSameAfterABackupIsPutBack() throws Exception {
        Map<String, Answer> before = answers(running);
        Outcome saved = running.run("backup", file.toString());
        assertThat(saved.output()).contains("revision 2");
        expectSuccess(saved);
        expectSuccess(running.run("down"));

        expectSuccess(empty.run("restore", file.toString()));
        expectSuccess(empty.run("up", "--detach"));

        assertThat(answers(empty)).isEqualTo(before);
    }

    @Test
    void nothingIsWrittenOverAndNoHalfBackupIsPutBack() throws Exception {
        expectSuccess(running.run("backup", file.toString()));

        Outcome again = running.run("backup", file.toString());
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.output()).contains("there already");

        Outcome whileRunning = running.run("restore", file.toString());
        assertThat(whileRunning.status()).isEqualTo(1);
        assertThat(whileRunning.output()).contains("./confscope down");

        running.run("down");
        Outcome overData = running.run("restore", file.toString());
        assertThat(overData.status()).isEqualTo(1);
        assertThat(overData.output()).contains("does not write over");

        Path half = folder.resolve("half.tar.gz");
        byte[] whole = Files.readAllBytes(file);
        try (OutputStream cut = Files.newOutputStream(half)) {
            cut.write(whole, 0, whole.length - 100);
        }
        Outcome ofHalf = empty.run("restore", half.toString());
        assertThat(ofHalf.status()).isEqualTo(1);
        assertThat(ofHalf.output()).contains("not a whole backup");
        expectSuccess(empty.run("restore", file.toString()));
    }

    private static void expectSuccess(Outcome outcome) {
        assertThat(outcome.status()).as(outcome.output()).isZero();
    }

    private static Map<String, Answer> answers(Launcher launcher) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        Api stats = launcher.stats();
        stats.awaitFigures(2);
        STATS.forEach(path -> answers.put(path, stats.get(path)));
        Api ingest = launcher.ingest();
        INGEST.forEach(path -> answers.put(path, ingest.get(path)));
        assertThat(answers.values())
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isEqualTo(200));
        return answers;
    }
}
