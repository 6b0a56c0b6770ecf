package planbot.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import planbot.conf.UnitsFile;
import planbot.plan.Deadline;
import planbot.plan.Facts.Fact;
import planbot.plan.Finding;
import planbot.plan.Outline;
import planbot.plan.Outline.Passage;
import planbot.plan.Plan;
import planbot.plan.Target;
import planbot.plan.Task;

/** The plan in seeds, against a reading of its table by hand. */
class SeedPlanTest {
    private static final Plan PLAN = read();

    private static Plan read() {
        try {
            byte[] seed = Files.readAllBytes(Path.of("seeds/000_db2892b4738d263a.txt"));
            return ((Reading.Whole) new PlanReader(UnitsFile.read(Path.of("conf/units.yaml"))).read(seed)).plan();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyRowIsAsReadByHand() throws Exception {
        JsonNode truth =
                new ObjectMapper().readTree(Files.readAllBytes(Path.of("src/test/resources/plan/plan-truth.json")));
        List<String> expected = new ArrayList<>();
        truth.forEach(row -> expected.add(String.join(
                "|",
                row.get("number").asText(),
                row.get("state").asText(),
                row.get("text").asText(),
                row.get("deadlineText").asText(),
                row.get("due").toString(),
                row.get("lead").toString(),
                row.get("coop").toString())));
        assertEquals(
                String.join("\n", expected),
                String.join("\n", PLAN.tasks().stream().map(SeedPlanTest::line).toList()));
    }

    @Test
    void everyFactStandsInThePlansOwnWords() {
        assertEquals("重庆市深入实施创新驱动发展战略工作方案", fact(Fact.TITLE));
        assertEquals("渝府办发〔2016〕25号", fact(Fact.NUMBER));
        assertEquals("重庆市人民政府办公厅", fact(Fact.ISSUER));
        assertEquals("2016年2月6日", fact(Fact.WRITTEN));
        assertEquals("2016年2月17日", fact(Fact.PRINTED));
        assertEquals("2016-02-19", fact(Fact.PUBLISHED));
        assertEquals("市委、市政府《深化体制机制改革加快实施创新驱动发展战略行动计划（2015―2020年）》（渝委发〔2015〕13号）", fact(Fact.BASIS));
        assertEquals("各区县（自治县）人民政府，市政府各部门，有关单位", fact(Fact.RECIPIENTS));
        assertEquals("市委办公厅，市人大常委会办公厅，市政协办公厅，市高法院，市检察院，重庆警备区", fact(Fact.COPIES));
    }

    private static String fact(Fact fact) {
        return PLAN.facts().of(fact).orElse("");
    }

    @Test
    void theOutlineHoldsWhatIsLeftAndSaysWhatIsLost() {
        assertEquals(
                "1创新能力取得新突破 2创新创业呈现新格局 3基地建设取得新成效 4null 5投融资扶持开创新局面",
                PLAN.outline().chapters().stream()
                        .map(chapter -> chapter.number() + chapter.title())
                        .collect(Collectors.joining(" ")));
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 17, 19, 21),
                PLAN.outline().measures().stream().map(Outline.Measure::number).toList());
        assertEquals(4, findings(Finding.Missing.MEASURE));
        assertEquals(1, findings(Finding.Missing.CHAPTER));
        assertEquals(7, findings(Finding.Missing.ROW));
        assertEquals(0, findings(Finding.Missing.FACT));
        assertEquals(0, findings(Finding.Missing.CONTRADICTION));
    }

    private static long findings(Finding.Missing missing) {
        return PLAN.findings().stream()
                .filter(finding -> finding.missing() == missing)
                .count();
    }

    @Test
    void everySentenceStandsOnceUnderTheMeasureItsCopiesShow() {
        List<String> texts =
                PLAN.outline().passages().stream().map(Passage::text).toList();
        assertEquals(texts.size(), Set.copyOf(texts).size());
        assertEquals(
                2, passage("积极创建全国首批“双创”示范基地").size() + passage("大力开展科技企业孵化器建设").size());
        assertEquals(12, passage("积极创建全国首批“双创”示范基地").get(0).measure());
        assertEquals(8, passage("大力开展科技企业孵化器建设").get(0).measure());
        assertEquals(4, passage("各类科技服务业分别达到500家以上").get(0).measure());
        assertEquals(13, passage("科学布点建立").get(0).measure());
        assertFalse(passage("支持参与国际大科学工程").get(0).certain());
        assertTrue(passage("为深入贯彻实施市委").get(0).text().startsWith("为深入贯彻实施"));
        assertTrue(texts.stream().noneMatch(text -> text.contains("抄送") || text.contains("序号")));
    }

    private static List<Passage> passage(String words) {
        return PLAN.outline().passages().stream()
                .filter(passage -> passage.text().contains(words))
                .toList();
    }

    @Test
    void figuresKeepTheirYearAndComparator() {
        assertEquals(List.of("2家以上 2016", "3家以上 2017"), targets("依托长安集团"));
        assertEquals(List.of("3―5家 null", "50家以上 null"), targets("每年新认定3―5家", 4));
        assertEquals(List.of("10个 null", "50个 2017"), targets("科学布点"));
        assertEquals(List.of("超过1000亿元 2017", "超过5000亿元 2017"), targets("针对各类创新型企业"));
        assertEquals(List.of("30个以上 2017", "30个以上 2017", "10个 2017"), targets("世界500强企业"));
    }

    private static List<String> targets(String words) {
        return PLAN.targets().stream()
                .filter(target -> target.task() == null && target.sentence().contains(words))
                .map(SeedPlanTest::figure)
                .toList();
    }

    private static List<String> targets(String words, int task) {
        return PLAN.targets().stream()
                .filter(target ->
                        Objects.equals(target.task(), task) && target.sentence().contains(words))
                .map(SeedPlanTest::figure)
                .toList();
    }

    private static String figure(Target target) {
        return target.figure().wording() + " " + target.year();
    }

    private static String line(Task task) {
        Deadline deadline = task.deadline();
        return String.join(
                "|",
                Integer.toString(task.number()),
                task.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                String.valueOf(task.text()),
                deadline == null ? "null" : deadline.wording(),
                deadline == null
                        ? "[]"
                        : names(deadline.due().stream().map(Object::toString).toList()),
                names(task.parties().lead()),
                names(task.parties().cooperating()));
    }

    private static String names(@Nullable List<String> names) {
        return names == null ? "null" : new ObjectMapper().valueToTree(names).toString();
    }
}
