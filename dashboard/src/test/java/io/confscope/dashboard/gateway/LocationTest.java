package io.confscope.dashboard.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/dumps/d-1, /api/ingest/api/v1/dumps/d-1",
        "http://127.0.0.1:8081/api/v1/dumps/d-1?x=1, /api/ingest/api/v1/dumps/d-1?x=1",
        "/somewhere, /somewhere",
        "https://example.org/, https://example.org/",
        "http://[broken, http://[broken",
    })
    void theServicesOwnAddressesLieBehindTheGateway(String said, String seen) {
        assertEquals(seen, Location.throughGateway(Service.INGEST, said));
    }
}
