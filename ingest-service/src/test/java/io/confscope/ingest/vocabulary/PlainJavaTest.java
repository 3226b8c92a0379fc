package io.confscope.ingest.vocabulary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class PlainJavaTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("io.confscope.ingest.vocabulary", "io.confscope.ingest.link");

    @Test
    void theHeartNeedsNoFramework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..", "io.smallrye..", "com.fasterxml..")
                .because("rules and links are understood, tested and measured without a server")
                .check(classes);
    }

    @Test
    void theRulesDoNotReachIntoTheRestOfTheService() {
        noClasses()
                .that()
                .resideInAPackage("io.confscope.ingest.vocabulary")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of other packages of the service",
                        other -> other.getPackageName().startsWith("io.confscope.")
                                && !other.getPackageName().equals("io.confscope.ingest.vocabulary")))
                .because("packages depend on each other in one direction only")
                .check(classes);
    }
}
