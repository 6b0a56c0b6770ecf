package planbot.platform.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import planbot.answer.Doc;
import planbot.answer.Language;

class FormsTest {
    private final AtomicInteger written = new AtomicInteger();
    private final Forms<String> forms = new Forms<>(
            doc -> {
                written.incrementAndGet();
                return doc.toString();
            },
            String::length);

    private static Doc doc() {
        return new Doc(Language.ZH, List.of(new Doc.Lead("好")));
    }

    @Test
    void a_form_is_written_twice_at_most() {
        Doc doc = doc();
        for (int i = 0; i < 5; i++) {
            assertEquals(doc.toString(), forms.of(doc));
        }
        assertEquals(2, written.get());
    }

    @Test
    void equal_documents_have_forms_of_their_own() {
        forms.of(doc());
        forms.of(doc());
        assertEquals(2, written.get());
    }
}
