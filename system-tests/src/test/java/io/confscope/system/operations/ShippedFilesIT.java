package io.confscope.system.operations;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.confscope.system.stack.Checkout;
import io.confscope.system.stack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bill of materials that the build makes is of what is shipped, under licences that are written down. */
class ShippedFilesIT {

    private static final Pattern LICENCE = Pattern.compile("^\\| `(.+?)` \\|", Pattern.MULTILINE);

    @ParameterizedTest
    @EnumSource
    void everyShippedLibraryIsInTheBillOfMaterials(Service service) throws IOException {
        Set<String> listed = components(service)
                .map(component -> component.path("group").asText() + "."
                        + component.path("name").asText() + "-"
                        + component.path("version").asText() + ".jar")
                .collect(toSet());

        Set<String> shipped = new HashSet<>();
        for (String folder : List.of("main", "boot")) {
            try (Stream<Path> jars = Files.list(target(service).resolve("quarkus-app/lib/" + folder))) {
                jars.map(jar -> jar.getFileName().toString()).forEach(shipped::add);
            }
        }

        assertThat(shipped).isNotEmpty().isSubsetOf(listed);
    }

    @ParameterizedTest
    @EnumSource
    void everyLibraryHasALicenceThatIsWrittenDown(Service service) throws IOException {
        Set<String> known = LICENCE.matcher(Files.readString(Checkout.root().resolve("docs/licences.md")))
                .results()
                .map(row -> row.group(1))
                .collect(toSet());

        assertThat(components(service)).isNotEmpty().allSatisfy(component -> assertThat(licences(component))
                .as(component.path("purl").asText())
                .containsAnyElementsOf(known));
    }

    private static List<String> licences(JsonNode component) {
        return elements(component.path("licenses"))
                .map(choice -> choice.path("license"))
                .map(licence -> licence.path("id").asText(licence.path("name").asText()))
                .toList();
    }

    private static Stream<JsonNode> components(Service service) throws IOException {
        return elements(new ObjectMapper()
                .readTree(target(service).resolve("bom.json").toFile())
                .path("components"));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Path target(Service service) {
        return Checkout.root().resolve(service.folder()).resolve("target");
    }
}
