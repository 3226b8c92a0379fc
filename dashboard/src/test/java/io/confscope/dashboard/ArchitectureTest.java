package io.confscope.dashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.confscope.dashboard", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CIRCLES = slices().matching("io.confscope.dashboard.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package that reaches back up cannot be read on its own");

    @ArchTest
    static final ArchRule PROBLEMS_STAND_ALONE = noClasses()
            .that()
            .resideInAPackage("..problem..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..gateway..", "..page..", "..status..", "..metrics..")
            .because("everything may go wrong, so everything needs problems and they need nothing");

    @ArchTest
    static final ArchRule THE_GATEWAY_ALONE_PROXIES = noClasses()
            .that()
            .resideOutsideOfPackage("..gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx.httpproxy..")
            .because("what may pass to the services is decided in one place");

    @ArchTest
    static final ArchRule NO_DATABASE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "jakarta.persistence..")
            .because("the dashboard keeps nothing: it shows what the services know");
}
