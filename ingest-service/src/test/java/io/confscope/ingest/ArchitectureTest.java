package io.confscope.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.confscope.ingest.access.Guarded;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;

@AnalyzeClasses(packages = "io.confscope.ingest", importOptions = ArchitectureTest.ShippedClasses.class)
class ArchitectureTest {

    /** The library's own option knows only the folder of the build for H2. */
    static final class ShippedClasses implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }

    @ArchTest
    static final ArchRule theHeartIsPlainJava = noClasses()
            .that()
            .resideInAnyPackage("..ingest.format..", "..ingest.vocabulary..", "..ingest.link..", "..ingest.search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..", "io.smallrye..", "io.vertx..")
            .because("readers and tagger must be testable in milliseconds and usable without a server");

    @ArchTest
    static final ArchRule noCircles = slices().matching("io.confscope.ingest.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package that reaches back up can't be understood alone");

    @ArchTest
    static final ArchRule noCirclesBetweenFormats = slices().matching("io.confscope.ingest.format.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a format must be readable without the others");

    @ArchTest
    static final ArchRule theCommonPartKnowsNoFormat = noClasses()
            .that()
            .resideInAPackage("io.confscope.ingest.format")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.confscope.ingest.format.*..")
            .because("every format depends on it");

    @ArchTest
    static final ArchRule readersDoNotStore = noClasses()
            .that()
            .resideInAPackage("..ingest.format..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..ingest.dump..", "..ingest.paper..", "..ingest.staging..")
            .because("a reader gives its records to a sink and knows nothing of what becomes of them");

    @ArchTest
    static final ArchRule writesNeedTheKey = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(PATCH.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should()
            .beAnnotatedWith(Guarded.class)
            .because("whoever reaches the service could otherwise write");
}
