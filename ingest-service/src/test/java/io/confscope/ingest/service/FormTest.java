package io.confscope.ingest.service;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dumps sent as the part of a form. */
@QuarkusTest
class FormTest {

    private final EmptyStore store;

    FormTest(EmptyStore store) {
        this.store = store;
    }

    @BeforeEach
    void startFromNothing() {
        store.empty();
    }

    @Test
    void aFormWorksAsWell() {
        given().multiPart("file", "two.txt", Dumps.TWO.getBytes(StandardCharsets.UTF_8))
                .queryParam("wait", true)
                .post("/api/v1/dumps")
                .then()
                .statusCode(201)
                .body("name", equalTo("two.txt"))
                .body("records.added", equalTo(2));
    }

    @Test
    void onlyTheFileOfAFormIsRead() {
        given().multiPart("comment", "before")
                .multiPart("file", "论文.txt", Dumps.TWO.getBytes(StandardCharsets.UTF_8))
                .multiPart("after", "x".repeat(100_000))
                .queryParam("wait", true)
                .post("/api/v1/dumps")
                .then()
                .statusCode(201)
                .body("records.added", equalTo(2));
        given().multiPart("comment", "no file")
                .post("/api/v1/dumps")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("file"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/form-data               | form-data; name='file'",
                "multipart/form-data; boundary=    | form-data; name='file'",
                "multipart/form-data; boundary=no  | form-data; name='file'",
                "multipart/form-data; boundary=end | form-data; name='file'; filename='a.txt'",
                "multipart/form-data; boundary=end | form-data; name='other'",
                "multipart/form-data; boundary=end | form-data; name='file'; filename='a\0b.txt'",
                "multipart/form-data; boundary=end | LONG",
                "multipart/form-data; boundary=end | CUT"
            },
            quoteCharacter = '`')
    void aBrokenFormIsRefused(String mediaType, String disposition) throws IOException, InterruptedException {
        String header = "--end\r\nContent-Disposition: "
                + disposition.replace('\'', '"').replace("LONG", "x".repeat(20_000));
        // None has its end.
        String form = disposition.equals("CUT") ? header : header + "\r\n\r\n" + Dumps.TWO;
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/dumps"))
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertEquals(400, answer.statusCode(), answer.body());
        get("/api/v1/papers").then().body("total", equalTo(0));
    }
}
