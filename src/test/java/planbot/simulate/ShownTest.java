package planbot.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'msgtype':'markdown','markdown':{'content':'# 共\\n**3** 项'}} | 共/3 项",
                "{'text':'全文','blocks':[{'type':'header','text':{'type':'plain_text','text':'a*b'}},"
                        + "{'type':'section','text':{'type':'mrkdwn','text':'1 &lt; 2'}},"
                        + "{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'下一页'},'value':'q'}]}]}"
                        + " | a*b/1 < 2/[下一页]",
                "{'schema':'2.0','header':{'title':{'tag':'plain_text','content':'共 2 项'}},'body':{'elements':["
                        + "{'tag':'markdown','content':'&#42;一'},"
                        + "{'tag':'table','columns':[{'name':'n','display_name':'编号'},{'name':'d','display_name':'时限'}],"
                        + "'rows':[{'n':'7','d':'6月'}]},"
                        + "{'tag':'button','text':{'tag':'plain_text','content':'详情'},'behaviors':[{'type':'callback','value':{'q':'x'}}]}]}}"
                        + " | 共 2 项/*一/编号  时限/7  6月/[详情]",
                "{'type':'message','attachments':[{'contentType':'c','content':{'type':'AdaptiveCard','body':["
                        + "{'type':'TextBlock','text':'共 \\\\*2\\\\* 项'},{'type':'FactSet','facts':[{'title':'时限','value':'6月'}]}],"
                        + "'actions':[{'type':'Action.OpenUrl','title':'打开','url':'u'}]}}]}"
                        + " | 共 *2* 项/时限：6月/[打开]",
                "{'response_type':'ephemeral','text':'一','attachments':[{'actions':[{'type':'button','name':'下一页',"
                        + "'integration':{'url':'u','context':{'text':'geheim'}}}]}],'extra_responses':[{'text':'二'}]} | 一/[下一页]/二",
            })
    void a_message_is_shown_as_its_words_a_line_each_with_buttons_in_brackets(String json, String shown) {
        assertEquals(shown.replace('/', '\n'), Shown.of(Json.read(json.replace('\'', '"'))));
    }

    @Test
    void a_dingtalk_message_is_shown_without_the_title_of_its_notification_whether_it_is_an_object_or_a_string() {
        Dingtalk dingtalk = new Dingtalk(new Account(Map.of()));
        assertEquals(
                "共 3 项",
                dingtalk.shownOf("{\"msgtype\":\"markdown\",\"markdown\":{\"title\":\"共\",\"text\":\"共 3 项\"}}"));
        assertEquals(
                "共 3 项",
                dingtalk.shownOf(
                        "{\"msgKey\":\"sampleMarkdown\",\"msgParam\":\"{\\\"title\\\":\\\"共\\\",\\\"text\\\":\\\"共 3 项\\\"}\"}"));
    }

    @Test
    void a_link_that_asks_is_shown_as_a_button() {
        String text = "共 3 项\n· [还有吗](dtmd://dingtalkclient/sendMessage?content=%E8%BF%98)";
        assertEquals("共 3 项\n[还有吗]", Markup.plain(text));
    }

    @Test
    void the_number_of_parts_is_read_at_the_border_of_a_line_only() {
        assertEquals(3, PartNumber.of("(1/3)\n共 38 项"));
        assertEquals(12, PartNumber.of("共 38 项 (1/12)\n一"));
        assertEquals(1, PartNumber.of("完成 (1/3) 的任务"));
        assertEquals(1, PartNumber.of("共 3 项"));
    }
}
