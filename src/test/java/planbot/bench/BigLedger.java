package planbot.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A made-up ledger of as many tasks as wanted, worded as offices word theirs; the same seed gives the same one. */
record BigLedger(int tasks, long seed) {
    private static final List<String> HEAD = List.of("序号", "重点任务", "完成时限", "牵头单位", "配合单位");
    private static final String TITLE = "全市重点工作任务台账";
    private static final List<String> VERBS = List.of("建设", "推进", "完善", "培育", "改造", "落实", "引进", "编制");
    private static final List<String> OBJECTS =
            List.of("众创空间", "老旧小区", "农村公路", "污水处理设施", "社区养老服务站", "科技企业孵化器", "河长制工作机制", "中小学校舍");
    private static final List<String> ENDS = List.of("，形成可推广的经验", "，并接受督查", "，按月报送进展", "，年内投入使用");
    private static final List<String> DEADLINES =
            List.of("2016年6月底前", "2016年年底前", "2017年12月", "2017年3月31日前", "2016年9月底", "持续推进", "2018年底前");
    private static final List<String> UNITS =
            List.of("市科委", "市教委", "市财政局", "市经信委", "市发展改革委", "市人力社保局", "市城乡建委", "市农委", "各区县政府", "市商务委", "市文化委", "市水投集团");

    /** As a file with commas, as Excel writes it. */
    byte[] csv() {
        StringBuilder text = new StringBuilder("\ufeff" + TITLE + "\r\n")
                .append(String.join(",", HEAD))
                .append("\r\n");
        rows(cells -> text.append(String.join(",", cells)).append("\r\n"));
        return text.toString().getBytes(UTF_8);
    }

    /** As a workbook with its title over the whole table. */
    byte[] xlsx() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "planbot", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("台账");
            sheet.value(0, 0, TITLE);
            sheet.range(0, 0, 0, HEAD.size() - 1).merge();
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.value(1, column, HEAD.get(column));
            }
            int[] row = {2};
            rows(cells -> {
                sheet.value(row[0], 0, Integer.valueOf(cells.get(0)));
                for (int column = 1; column < cells.size(); column++) {
                    sheet.value(row[0], column, cells.get(column));
                }
                row[0]++;
            });
        }
        return bytes.toByteArray();
    }

    private interface Taker {
        void take(List<String> cells) throws IOException;
    }

    private void rows(Taker taker) {
        Random random = new Random(seed);
        for (int number = 1; number <= tasks; number++) {
            String text = one(VERBS, random) + (10 + random.nextInt(90)) + "个" + one(OBJECTS, random) + "第" + number
                    + "批" + one(ENDS, random);
            try {
                taker.take(List.of(
                        Integer.toString(number),
                        text,
                        one(DEADLINES, random),
                        one(UNITS, random),
                        one(UNITS, random) + "、" + one(UNITS, random)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
