package io.confscope.dashboard.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.net.SocketAddress;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8082, 127.0.0.1, 8082",
        "http://stats.example.org/, stats.example.org, 80",
        "HTTP://stats_service:8082, stats_service, 8082",
        "http://[::1]:8082, [::1], 8082",
    })
    void isTheHostAndPort(String url, String host, int port) {
        SocketAddress address = Address.of(Service.STATS, URI.create(url));

        assertEquals(host, address.host());
        assertEquals(port, address.port());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://stats.example.org",
                "http://stats.example.org/confscope",
                "http://stats.example.org?x=1",
                "http://someone@stats.example.org",
                "stats:8082",
                "http:stats",
                "127.0.0.1",
            })
    void whatSaysMoreIsRefusedWithTheNameOfTheSetting(String url) {
        var refused = assertThrows(IllegalStateException.class, () -> Address.of(Service.STATS, URI.create(url)));

        assertTrue(String.valueOf(refused.getMessage()).contains("CONFSCOPE_STATS_URL says " + url));
    }
}
