package planbot.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Deque;

/** The newest messages that the platforms took, each with a number, so that a reader can ask for what came since. */
final class Mailbox {
    static final int KEPT = 200;

    private final Deque<Message> messages = new ArrayDeque<>();
    private long last;
    private Promise<Void> arrival = Promise.promise();

    private record Message(long number, String platform, String path, String body) {}

    void add(String platform, String path, String body) {
        Promise<Void> awaited;
        synchronized (this) {
            messages.addLast(new Message(++last, platform, path, body));
            if (messages.size() > KEPT) {
                messages.removeFirst();
            }
            awaited = arrival;
            arrival = Promise.promise();
        }
        awaited.complete();
    }

    /** Done when the next message comes, of whatever platform. */
    synchronized Future<Void> next() {
        return arrival.future();
    }

    /** What the platform took after that number, and the last number there is. */
    synchronized ObjectNode since(String platform, long number) {
        ObjectNode answer = Answer.object().put("last", last);
        ArrayNode array = answer.putArray("messages");
        for (Message message : messages) {
            if (message.number() > number && message.platform().equals(platform)) {
                array.addObject()
                        .put("number", message.number())
                        .put("platform", message.platform())
                        .put("path", message.path())
                        .put("body", message.body());
            }
        }
        return answer;
    }
}
