package planbot.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import planbot.answer.Doc;
import planbot.answer.Doc.Block;
import planbot.answer.Doc.Entry;
import planbot.answer.Doc.Light;
import planbot.answer.Language;

/** Documents of every kind of block: mostly short, sometimes far longer than any platform takes in one message. */
public final class RandomDocs {
    private static final List<Light> LIGHTS = List.of(Light.values());
    private static final List<String> PIECES = List.of(
            "科技企业孵化器",
            "市科委",
            "2016年6月底前",
            "😀",
            "👩‍👩‍👧‍👦",
            "𠮷",
            "*粗*",
            "_x_",
            "<at id=all>",
            "<!channel>",
            "@all",
            "`code`",
            "[链接](http://a)",
            "| 表 |",
            "# 题",
            "> 引",
            "&amp;",
            "\"\\",
            "~~no~~",
            "]]>",
            "\n",
            " ",
            "a b");

    private RandomDocs() {}

    public static Doc next(Random random) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Doc.Lead(line(random, 8)));
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            blocks.add(block(random));
        }
        return new Doc(random.nextBoolean() ? Language.ZH : Language.EN, blocks);
    }

    private static Block block(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Doc.Paragraph(text(random, length(random)));
            case 1 -> new Doc.Quote(text(random, length(random)), line(random, 3));
            case 2 ->
                new Doc.Entries(IntStream.rangeClosed(1, 1 + random.nextInt(12))
                        .mapToObj(i -> entry(random, i))
                        .toList());
            case 3 -> table(random);
            case 4 -> new Doc.Link("http://10.0.0.1:8080/export/ledger.csv?t=" + random.nextInt(1_000_000_000));
            default ->
                new Doc.Suggestions(Stream.generate(() -> new Doc.Suggestion(line(random, 4), line(random, 4)))
                        .limit(1 + random.nextInt(4))
                        .toList());
        };
    }

    private static Entry entry(Random random, int position) {
        Light light = LIGHTS.get(random.nextInt(LIGHTS.size()));
        return new Entry(
                random.nextBoolean() ? position : null,
                position,
                text(random, 1 + random.nextInt(30)),
                line(random, 3),
                random.nextBoolean() ? "2016-06-30,2017-06-30" : "",
                line(random, 3),
                line(random, 5),
                light,
                random.nextBoolean() ? random.nextInt(400) - 200 : null,
                random.nextBoolean() ? line(random, 3) : "",
                random.nextBoolean() ? line(random, 3) : "");
    }

    private static Block table(Random random) {
        int columns = 1 + random.nextInt(5);
        List<List<String>> rows = Stream.generate(() -> cells(random, columns))
                .limit(random.nextInt(40))
                .toList();
        return new Doc.Table(cells(random, columns), rows);
    }

    private static List<String> cells(Random random, int columns) {
        return Stream.generate(() -> line(random, 3)).limit(columns).toList();
    }

    private static int length(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> 3_000 + random.nextInt(6_000);
            case 1, 2 -> 300 + random.nextInt(600);
            default -> 1 + random.nextInt(40);
        };
    }

    private static String line(Random random, int pieces) {
        return "x" + text(random, 1 + random.nextInt(pieces)).replace("\n", "").strip();
    }

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder("字");
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** Han characters and figures of the block, which no platform's escaping changes, text by text. */
    static List<String> words(Block block) {
        List<String> texts = new ArrayList<>();
        if (block instanceof Doc.Lead lead) {
            texts.add(lead.text());
        } else if (block instanceof Doc.Paragraph paragraph) {
            texts.add(paragraph.text());
        } else if (block instanceof Doc.Link link) {
            texts.add(link.url());
        } else if (block instanceof Doc.Quote quote) {
            texts.addAll(List.of(quote.text(), quote.where()));
        } else if (block instanceof Doc.Entries entries) {
            entries.entries()
                    .forEach(entry -> texts.addAll(List.of(
                            entry.text(),
                            entry.deadline(),
                            entry.remark(),
                            entry.lead(),
                            entry.cooperating(),
                            entry.source())));
        } else if (block instanceof Doc.Table table) {
            texts.addAll(table.header());
            table.rows().forEach(texts::addAll);
        }
        return texts.stream()
                .map(text -> text.replaceAll("[^\\p{IsHan}\\p{IsDigit}]", ""))
                .toList();
    }
}
