package io.confscope.ingest.service;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Dumps to send, and how to send them. */
final class Dumps {

    /** Two papers, one with a link. */
    static final String TWO =
            """
            论文ICLR 2026 Poster2026 年trustworthy medical AI 甲:可信的 CT 诊断
            ICLR 2026 Poster accepted paper at ICLR 2026. We study PET/CT scans of the lung. Code/project link: https://github.com/a/b
            论文ICLR 2026 Oral2026 年clinical prediction 乙:临床预测
            ICLR 2026 Oral accepted paper at ICLR 2026. We predict outcomes.
            """;

    /** The second of them alone. */
    static final String SECOND = TWO.lines().skip(2).reduce("", (a, b) -> a + b + "\n");

    private Dumps() {}

    static byte[] seed() throws IOException {
        return Files.readAllBytes(Path.of("../seeds/iclr-2026-medical-ai.txt"));
    }

    /** Sends a dump and waits for its end. */
    static ValidatableResponse send(String text, String... options) {
        return send(text.getBytes(StandardCharsets.UTF_8), options);
    }

    static ValidatableResponse send(byte[] bytes, String... options) {
        var request =
                given().contentType("application/octet-stream").body(bytes).queryParam("wait", true);
        for (String option : options) {
            request.queryParam(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
        }
        return request.post("/api/v1/dumps").then();
    }
}
