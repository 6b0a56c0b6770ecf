package planbot.command.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.command.Forms;
import planbot.command.Spoken;
import planbot.command.digests.DigestForms;
import planbot.hanzi.IcuHanzi;

/** What is an order for a ledger or a calendar, and what is a question or another family's order still. */
class ExportFormsTest {
    private static final IcuHanzi HANZI = IcuHanzi.warm();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "台账 | Ledger[filter=, form=ANY]",
                "請導出台賬 | Ledger[filter=, form=ANY]",
                "帮我下载台账，谢谢 | Ledger[filter=, form=ANY]",
                "台账 xlsx | Ledger[filter=, form=XLSX]",
                "台账 Excel格式 | Ledger[filter=, form=XLSX]",
                "台账 ＣＳＶ | Ledger[filter=, form=CSV]",
                "台账 市科委 | Ledger[filter=市科委, form=ANY]",
                "台账：市科委牵头 csv | Ledger[filter=市科委牵头, form=CSV]",
                "台账 csv 市科委牵头 | Ledger[filter=市科委牵头, form=CSV]",
                "导出市科委的台账 | Ledger[filter=市科委, form=ANY]",
                "导出市科委台账 xlsx | Ledger[filter=市科委, form=XLSX]",
                "台账 全部 | Ledgers[form=ANY]",
                "台账 所有方案 csv | Ledgers[form=CSV]",
                "ledger | Ledger[filter=, form=ANY]",
                "please export the ledger | Ledger[filter=, form=ANY]",
                "ledger xlsx | Ledger[filter=, form=XLSX]",
                "ledger of STC csv | Ledger[filter=STC, form=CSV]",
                "ledger all | Ledgers[form=ANY]",
                "日历 | Calendar[unit=]",
                "日历 市科委 | Calendar[unit=市科委]",
                "日曆 市科委牽頭 | Calendar[unit=市科委牵头]",
                "订阅日历 市科委 | Calendar[unit=市科委]",
                "订阅市科委的日历 | Calendar[unit=市科委]",
                "calendar | Calendar[unit=]",
                "calendar for STC | Calendar[unit=STC]",
                "subscribe to the calendar of 市科委 | Calendar[unit=市科委]",
                "日历 重置 | ResetCalendars[]",
                "重置日历 | ResetCalendars[]",
                "calendar reset | ResetCalendars[]",
                "reset the calendars | ResetCalendars[]",
            })
    void an_order_is_read(String text, String command) {
        assertEquals(command, read(ExportForms.FORMS, text));
    }

    private static String read(Forms<?> forms, String text) {
        return forms.read(new Spoken(text, HANZI))
                .map(read -> read.command().toString())
                .orElse("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "台账里有几项任务",
                "市科委台账",
                "市科委的任务台账有哪些",
                "台账是什么",
                "日历年",
                "日历年内到期的任务",
                "工作日历",
                "重新加载日历",
                "reload calendar",
                "calendar days until task 7",
                "calendar year 2016",
                "什么是日历",
                "7",
            })
    void a_question_or_another_order_is_left_alone(String text) {
        assertEquals("none", read(ExportForms.FORMS, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"重新加载日历", "加载工作日历", "reload calendar"})
    void the_legal_calendar_stays_with_the_digests(String text) {
        assertEquals("ReloadCalendar[]", read(DigestForms.FORMS, text));
    }
}
