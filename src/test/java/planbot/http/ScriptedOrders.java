package planbot.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import planbot.answer.Answer;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.command.Asker;
import planbot.command.Orders;

/** Takes what begins with an exclamation mark for an order: {@code !wait} is done when it may be, {@code !fail} never. */
final class ScriptedOrders implements Orders {
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final List<Asker> askers = new CopyOnWriteArrayList<>();
    private final CountDownLatch leave = new CountDownLatch(1);

    @Override
    public Optional<Supplier<Answer>> read(String text, Asker asker, LocalDate today) {
        if (!text.startsWith("!")) {
            return Optional.empty();
        }
        askers.add(asker);
        return Optional.of(() -> carryOut(text));
    }

    private Answer carryOut(String text) {
        if (Thread.currentThread().getName().contains("eventloop")) {
            throw new AssertionError("an order may block");
        }
        if (text.startsWith("!fail")) {
            throw new IllegalStateException("the store is gone");
        }
        if (text.startsWith("!wait")) {
            await();
        }
        done.add(text);
        Doc doc = new Doc(Language.EN, List.of(new Doc.Lead("done: " + text)));
        return new Answer(Answer.Intent.ORDER, "", List.of(), doc, false);
    }

    private void await() {
        try {
            if (!leave.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody lets it go on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets orders go on that wait. */
    void go() {
        leave.countDown();
    }

    /** What was carried out, in order. */
    List<String> done() {
        return List.copyOf(done);
    }

    /** Who ordered. */
    List<Asker> askers() {
        return List.copyOf(askers);
    }
}
