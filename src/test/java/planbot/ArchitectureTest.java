package planbot;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The direction of dependencies: a plain core, a shell around it, and one class that knows both ends. */
@AnalyzeClasses(packages = "planbot", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] CORE = {
        "planbot.plan..",
        "planbot.progress..",
        "planbot.source..",
        "planbot.ask..",
        "planbot.answer..",
        "planbot.bot..",
        "planbot.calendar..",
        "planbot.schedule..",
        "planbot.digest..",
        "planbot.reload..",
        "planbot.command..",
        "planbot.export.."
    };

    @ArchTest
    static final ArchRule the_core_is_plain_java = classes()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "planbot.plan..",
                    "planbot.progress..",
                    "planbot.source..",
                    "planbot.ask..",
                    "planbot.answer..",
                    "planbot.bot..",
                    "planbot.calendar..",
                    "planbot.schedule..",
                    "planbot.digest..",
                    "planbot.reload..",
                    "planbot.command..",
                    "planbot.export..",
                    "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule the_core_does_no_io = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..");

    @ArchTest
    static final ArchRule the_core_reads_no_clock = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now");

    @ArchTest
    static final ArchRule the_plan_knows_nobody = noClasses()
            .that()
            .resideInAPackage("planbot.plan..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "planbot.progress..", "planbot.source..", "planbot.ask..", "planbot.answer..", "planbot.bot..");

    @ArchTest
    static final ArchRule progress_knows_only_the_plan = noClasses()
            .that()
            .resideInAPackage("planbot.progress..")
            .should()
            .dependOnClassesThat(resideInAPackage("planbot..")
                    .and(not(resideInAPackage("planbot.plan..")))
                    .and(not(resideInAPackage("planbot.progress.."))));

    @ArchTest
    static final ArchRule reading_and_asking_do_not_know_answering = noClasses()
            .that()
            .resideInAnyPackage("planbot.source..", "planbot.ask..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("planbot.answer..", "planbot.bot..");

    @ArchTest
    static final ArchRule only_documents_know_the_formats_of_files = noClasses()
            .that()
            .resideOutsideOfPackage("planbot.document..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jsoup..", "org.apache.commons.compress..", "java.util.zip..");

    @ArchTest
    static final ArchRule reading_texts_does_not_know_tables = noClasses()
            .that()
            .resideInAPackage("planbot.source")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("planbot.source.table..");

    @ArchTest
    static final ArchRule answering_does_not_know_the_bot = noClasses()
            .that()
            .resideInAPackage("planbot.answer..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "planbot.bot..", "planbot.source..", "planbot.digest..", "planbot.command..", "planbot.export..");

    @ArchTest
    static final ArchRule time_knows_nothing_of_digests = noClasses()
            .that()
            .resideInAnyPackage("planbot.calendar..", "planbot.schedule..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("planbot.digest..", "planbot.command..", "planbot.answer..", "planbot.bot..");

    @ArchTest
    static final ArchRule the_record_of_digests_knows_nothing_of_their_words = noClasses()
            .that()
            .resideInAPackage("planbot.digest")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("planbot.digest.*..");

    @ArchTest
    static final ArchRule what_a_digest_says_hangs_on_nothing_that_is_made_of_it = noClasses()
            .that()
            .resideInAPackage("planbot.digest.content..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "planbot.digest.explain..",
                    "planbot.digest.urge..",
                    "planbot.digest.notice..",
                    "planbot.digest.turn..");

    @ArchTest
    static final ArchRule reloading_does_not_know_who_is_told_or_how = noClasses()
            .that()
            .resideInAPackage("planbot.reload..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("planbot.command..", "planbot.digest..");

    @ArchTest
    static final ArchRule digests_do_not_know_who_ordered_them = noClasses()
            .that()
            .resideInAnyPackage("planbot.digest..", "planbot.bot..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("planbot.command..");

    @ArchTest
    static final ArchRule what_simulates_a_platform_shares_nothing_with_what_serves_it = noClasses()
            .that()
            .resideInAPackage("planbot.simulate..")
            .should()
            .dependOnClassesThat(resideInAPackage("planbot..").and(not(resideInAPackage("planbot.simulate.."))));

    @ArchTest
    static final ArchRule the_stand_in_knows_no_adapter = noClasses()
            .that()
            .resideInAPackage("planbot.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("planbot.platform..");

    @ArchTest
    static final ArchRule what_people_take_away_does_not_know_who_ordered_it_or_as_what_file = noClasses()
            .that()
            .resideInAPackage("planbot.export..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("planbot.bot..", "planbot.digest..", "planbot.command..", "planbot.format..");

    @ArchTest
    static final ArchRule only_the_writers_of_files_know_their_libraries = noClasses()
            .that()
            .resideOutsideOfPackages("planbot.format..", "planbot.document..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.dhatim..", "org.apache.commons.csv..", "net.fortuna..");

    private static final String[] ADAPTERS = {
        "planbot.platform.wecom..",
        "planbot.platform.dingtalk..",
        "planbot.platform.feishu..",
        "planbot.platform.slack..",
        "planbot.platform.teams..",
        "planbot.platform.mattermost..",
        "planbot.platform.generic..",
        "planbot.platform.parts.."
    };

    @ArchTest
    static final ArchRule adapters_do_no_io_and_know_no_framework = noClasses()
            .that()
            .resideInAnyPackage(ADAPTERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.vertx..",
                    "java.net.http..",
                    "java.nio.file..",
                    "java.sql..",
                    "org.slf4j..",
                    "planbot.http..",
                    "planbot.dispatch..",
                    "planbot.store..",
                    "planbot.conf..",
                    "planbot.run..");

    @ArchTest
    static final ArchRule adapters_read_no_clock = noClasses()
            .that()
            .resideInAnyPackage(ADAPTERS)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now");

    @ArchTest
    static final ArchRule adapters_do_not_know_one_another = slices().matching("planbot.platform.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("planbot.platform.parts.."));

    @ArchTest
    static final ArchRule only_the_root_knows_adapters = noClasses()
            .that()
            .resideOutsideOfPackages("planbot", "planbot.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "planbot.platform.wecom..",
                    "planbot.platform.dingtalk..",
                    "planbot.platform.feishu..",
                    "planbot.platform.slack..",
                    "planbot.platform.teams..",
                    "planbot.platform.mattermost..",
                    "planbot.platform.generic..");
}
