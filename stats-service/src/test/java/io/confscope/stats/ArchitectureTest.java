package io.confscope.stats;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.confscope.stats", importOptions = ArchitectureTest.ShippedClasses.class)
class ArchitectureTest {

    /** The library's own option knows only the folder of the build for H2. */
    static final class ShippedClasses implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }

    @ArchTest
    static final ArchRule theHeartIsPlainJava = classes()
            .that()
            .resideInAnyPackage("..cube..", "..vocabulary..", "..interval..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.apache.commons.statistics..",
                    "io.confscope.stats.cube..",
                    "io.confscope.stats.vocabulary..",
                    "io.confscope.stats.interval..")
            .because("what is counted must be testable in milliseconds and outlive every framework");

    @ArchTest
    static final ArchRule noCircles = slices().matching("io.confscope.stats.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a reader must be able to understand one package after the other");

    @ArchTest
    static final ArchRule onlyTheFeedWrites = noClasses()
            .that()
            .resideOutsideOfPackage("..feed..")
            .should()
            .callMethod(io.confscope.stats.feed.PaperFact.class, "persist")
            .because("answers read whole revisions, which only the follower of the feed may put there");

    @ArchTest
    static final ArchRule noStandardStreams = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("an operator reads the log");
}
