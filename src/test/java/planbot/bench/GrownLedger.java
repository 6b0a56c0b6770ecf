package planbot.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import planbot.plan.UnitDirectory;
import planbot.plan.UnitDirectory.Unit;

/**
 * A made-up ledger as a big city would have it: the bodies of the directory, few of which have most tasks, half of the dates at
 * the end of a month, and one field in thirty not written. The same number of tasks gives the same ledger.
 */
record GrownLedger(int tasks, UnitDirectory directory) {
    private static final String HEAD = "全市重点工作任务台账\r\n序号,重点任务,完成时限,牵头单位,配合单位\r\n";
    private static final String UNWRITTEN = "原文未写明";

    private static final List<String> VERBS = List.of(
            "建设", "推进", "完善", "培育", "改造", "落实", "引进", "编制", "支持", "规范", "新增", "扩大", "试点", "加快建设", "全面推行", "组织实施");
    static final List<String> THINGS = List.of(
            "众创空间",
            "老旧小区",
            "农村公路",
            "污水处理设施",
            "社区养老服务站",
            "科技企业孵化器",
            "河长制工作机制",
            "中小学校舍",
            "高新技术企业",
            "公租房",
            "轨道交通站点",
            "博士后科研工作站",
            "院士工作站",
            "知识产权质押融资",
            "商标品牌",
            "新型研发机构",
            "创新券",
            "技术转移机构",
            "大气污染防治网格",
            "城市书房",
            "职业技能培训基地",
            "重点实验室",
            "智慧停车场",
            "充电桩",
            "垃圾分类示范片区",
            "农贸市场",
            "基层医疗卫生机构",
            "政务服务事项",
            "绿色建筑",
            "湿地公园",
            "冷链物流中心",
            "跨境电商综合试验区",
            "消防救援站",
            "家庭农场",
            "乡村旅游线路",
            "危险化学品企业",
            "地质灾害隐患点",
            "水库除险加固工程",
            "公共图书馆",
            "公益性岗位");
    private static final List<String> MANNERS = List.of(
            "形成可推广的经验",
            "并接受督查",
            "按月报送进展",
            "年内投入使用",
            "完善配套政策",
            "落实属地责任",
            "纳入年度考核",
            "引导社会资本参与",
            "强化资金保障",
            "建立长效机制",
            "开展第三方评估",
            "同步建立工作台账");

    private Random random() {
        return new Random(20160520L + tasks);
    }

    /** As a file with commas. */
    byte[] csv() {
        Random random = random();
        StringBuilder text = new StringBuilder("\ufeff").append(HEAD);
        for (int number = 1; number <= tasks; number++) {
            if (number < tasks && one(100, random)) {
                continue;
            }
            text.append(number)
                    .append(',')
                    .append(one(50, random) ? "" : text(random))
                    .append(',')
                    .append(one(30, random) ? UNWRITTEN : deadline(random))
                    .append(',')
                    .append(one(30, random) ? UNWRITTEN : units(1 + random.nextInt(8) / 7, random))
                    .append(',')
                    .append(one(30, random) ? UNWRITTEN : units(random.nextInt(4), random))
                    .append("\r\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    private String text(Random random) {
        return String.format(
                "在%s%s%d个%s，%s，%s。",
                one(places(), random),
                one(VERBS, random),
                2 + random.nextInt(98),
                one(THINGS, random),
                one(MANNERS, random),
                one(MANNERS, random));
    }

    private static String deadline(Random random) {
        int year = 2016 + random.nextInt(3);
        int month = 1 + random.nextInt(12);
        return switch (random.nextInt(8)) {
            case 0 -> "持续推进";
            case 1 -> year + "年年底前";
            case 2, 3 -> year + "年" + month + "月底前";
            case 4 -> year + "年" + month + "月";
            default -> year + "年" + month + "月" + (1 + random.nextInt(28)) + "日前";
        };
    }

    private String units(int count, Random random) {
        List<String> names = bodies();
        Set<String> cell = new LinkedHashSet<>();
        while (cell.size() < count) {
            double share = random.nextDouble();
            cell.add(names.get((int) (names.size() * share * share)));
        }
        return String.join("、", cell);
    }

    /** Those that may have tasks, the busiest first. */
    List<String> bodies() {
        return directory.units().stream().map(Unit::name).toList();
    }

    private List<String> places() {
        List<String> places = new ArrayList<>();
        directory.units().forEach(unit -> places.addAll(unit.members()));
        return places;
    }

    private static boolean one(int in, Random random) {
        return random.nextInt(in) == 0;
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
