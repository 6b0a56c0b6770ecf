package planbot.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import planbot.answer.Answer;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.answer.PlainText;
import planbot.command.Asker;
import planbot.command.Orders;

class OrdersOnStoreTest {
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 20);

    private final AtomicBoolean away = new AtomicBoolean();
    private final List<String> happened = new ArrayList<>();
    private Runnable catchUp = () -> happened.add("catch up");
    private final Orders orders = new OrdersOnStore(
            (text, asker, today) -> text.endsWith("?") ? Optional.empty() : Optional.of(() -> carriedOut(text)),
            away::get,
            () -> catchUp.run());

    private Answer carriedOut(String text) {
        happened.add(text);
        Doc doc = new Doc(Language.ZH, List.of(new Doc.Lead("done")));
        return new Answer(Answer.Intent.ORDER, "", List.of(), doc, false);
    }

    private String said(String text) {
        return PlainText.render(orders.read(text, Asker.CONSOLE, TODAY)
                        .orElseThrow()
                        .get()
                        .doc())
                .strip();
    }

    @Test
    void an_order_is_carried_out_on_what_the_others_have_changed_before() {
        assertEquals("done", said("完成 7"));
        assertEquals(List.of("catch up", "完成 7"), happened);
    }

    @Test
    void what_an_order_means_is_found_out_after_that() {
        AtomicReference<String> chosen = new AtomicReference<>("this plan");
        Orders read = new OrdersOnStore(
                (text, asker, today) -> {
                    String plan = chosen.get();
                    return Optional.of(() -> carriedOut(text + " of " + plan));
                },
                away::get,
                () -> chosen.set("the plan chosen elsewhere"));

        Answer answer = read.read("完成 7", Asker.CONSOLE, TODAY).orElseThrow().get();
        assertEquals(Answer.Intent.ORDER, answer.intent());
        assertEquals(List.of("完成 7 of the plan chosen elsewhere"), happened);
    }

    @Test
    void while_the_store_is_away_it_is_refused_in_the_orders_language_and_not_begun() {
        away.set(true);
        assertEquals("数据库暂时连不上，这条命令没有执行，请稍后再发；提问照常。", said("完成 7"));
        assertEquals(
                "The database cannot be reached for now, so this was not carried out; please send it again later."
                        + " Questions are answered as usual.",
                said("report 7 done"));
        assertEquals(List.of(), happened);
    }

    @Test
    void an_order_that_is_the_first_to_find_the_store_away_is_not_begun_either() {
        catchUp = () -> away.set(true);
        assertEquals("数据库暂时连不上，这条命令没有执行，请稍后再发；提问照常。", said("完成 7"));
        assertEquals(List.of(), happened);
    }

    @Test
    void a_question_stays_one() {
        away.set(true);
        assertEquals(Optional.empty(), orders.read("7?", Asker.CONSOLE, TODAY));
    }
}
