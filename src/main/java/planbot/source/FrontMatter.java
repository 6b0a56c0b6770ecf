package planbot.source;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import planbot.plan.Facts;
import planbot.plan.Facts.Fact;

/** The set forms around a plan (issuer, date, title, number, recipients, copies), which are no sentences of its text. */
final class FrontMatter {
    /** The office that prints what the issuer issues. */
    private static final Pattern OFFICE = Pattern.compile("办公[厅室](?=\\d{4}年\\d{1,2}月\\d{1,2}日印发)");

    /** What stands above a table, and is no sentence: it has no full stop. */
    private static final Pattern TABLE_TITLE =
            Pattern.compile("附[件表]?\\s?\\d{0,2}[:：]?[^。！？]{0,60}|[^。！？]{2,40}(?:表|清单|台账)");

    private final List<String> forms;

    FrontMatter(Facts facts) {
        forms = Stream.concat(
                        Stream.of(
                                        Fact.RECIPIENTS,
                                        Fact.NUMBER,
                                        Fact.PUBLISHED,
                                        Fact.WRITTEN,
                                        Fact.PRINTED,
                                        Fact.TITLE,
                                        Fact.ISSUER)
                                .map(facts.statements()::get)
                                .filter(Objects::nonNull)
                                .map(Facts.Statement::text),
                        Stream.of("关于印发", "的通知", "发布日期", "发布时间", "印发", "文件下载", "：", ":"))
                .toList();
    }

    /** Where the sentence's own words begin; its end if it has none. */
    int ownWords(String text, Span sentence) {
        if (text.startsWith("抄送", sentence.start())
                || TABLE_TITLE
                        .matcher(text)
                        .region(sentence.start(), sentence.end())
                        .matches()) {
            return sentence.end();
        }
        int at = sentence.start();
        for (int next = formAt(text, at); next > at && next <= sentence.end(); next = formAt(text, at)) {
            at = next;
            Matcher office = OFFICE.matcher(text).region(at, sentence.end());
            at = office.lookingAt() ? office.end() : at;
        }
        return at;
    }

    private int formAt(String text, int at) {
        return forms.stream()
                .filter(form -> text.startsWith(form, at))
                .findFirst()
                .map(form -> at + form.length())
                .orElse(at);
    }
}
