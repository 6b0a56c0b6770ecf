package planbot.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planbot.answer.Language;

class TongueTest {
    @ParameterizedTest
    @CsvSource({
        "市科委牵头哪些任务, ZH",
        "DRC牵头哪些, ZH",
        "deadline是哪天, ZH",
        "查一下OTC, ZH",
        "tasks due 2016-06, EN",
        "what does 市科委 lead, EN",
        "and 市教委?, EN",
        "What about 市教委, EN",
        "and 那教委呢市科委有哪些任务, ZH",
        "which tasks are led by 市经济信息委 or 市人力社保局 or 市中小企业局 page 2, EN",
        "what does 市经济信息委 lead, EN",
        "7, ZH"
    })
    void aQuestionIsAnsweredInTheLanguageItIsPutIn(String question, Language language) {
        assertEquals(language, Tongue.of(question));
    }
}
