package planbot.bench;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What questions are made of. Four of five bodies named have tasks in the seed's plan. */
final class QuestionWords {
    static final List<String> BODIES =
            List.of(("市科委 科委 市科技局 科学技术委员会 市教委 教委 市教育局 发改委 市发展改革委 发展改革委 经信委 市经信委 市经济信息委 经济和信息化委员会 财政局 市财政局"
                            + " 财政部门 人社局 市人力社保局 人力社保局 工商局 市工商局 工商联 市工商联 金融办 市金融办 市金融局 中小企业局 市中小企业局 商委 市商委"
                            + " 商务委 知识产权局 市知识产权局 各区县 区县政府 各区县政府 有关部门 交委 市公安局 民政局 城乡建委 市农委 国资委 环保局 卫生计生委 市审计局 税务局")
                    .split(" "));

    static final List<String> ENGLISH_BODIES = List.of(
            "the science and technology commission",
            "STC",
            "DRC",
            "the development and reform commission",
            "the education commission",
            "the economic and information commission",
            "the finance bureau",
            "the human resources bureau",
            "the finance office",
            "the SME bureau",
            "the commerce commission",
            "the intellectual property office",
            "the federation of industry and commerce",
            "districts and counties",
            "the transport commission",
            "the audit bureau");

    static final List<String> WORDS =
            List.of(("孵化器 众创空间 石墨烯 路线图 示范基地 微型企业 小微企业 领军人才 职称 科技服务 云平台 技术交易 研究院 研发机构 研发团队 科技型企业 科技小巨人 农业科技园区"
                            + " 质押融资 创业投资 新三板 3D打印 机器人 集成电路 页岩气 电子商务 商业模式 重点实验室 校企合作 大学生 风险补偿 科技成果 新产品 研发经费 知识产权 核心产品")
                    .split(" "));

    static final List<String> YEARS = List.of("2016", "2017", "2018");
    static final List<String> MONTHS = numbers(1, 12);
    static final List<String> DAYS = numbers(1, 28);
    static final List<String> NUMBERS = numbers(1, 38);
    static final List<String> ENGLISH_MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    /** Stretches of time, as they stand before what is due in them. */
    static final List<String> TIMES = YEARS.stream()
            .flatMap(year -> Stream.of(
                            MONTHS.stream()
                                    .flatMap(month ->
                                            Stream.of("年" + month + "月", "年" + month + "月底前", "年" + month + "月以后")),
                            Stream.of("年", "年上半年", "年下半年", "年年底前", "年一季度", "年第二季度", "年三季度", "Q4"))
                    .flatMap(rest -> rest)
                    .map(rest -> year + rest))
            .toList();

    private QuestionWords() {}

    private static List<String> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
    }
}
