package planbot.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;

/** Times the calls of ports, each of which is one transaction. */
final class Stopwatch {
    private long longest;
    private long calls;
    private String which = "";

    /** The same port, timed. */
    <T> T around(Class<T> port, T timed) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, values) -> {
                    long began = System.nanoTime();
                    try {
                        return method.invoke(timed, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        count(method.getName(), System.nanoTime() - began);
                    }
                }));
    }

    private void count(String method, long took) {
        calls++;
        if (took > longest) {
            longest = took;
            which = method;
        }
    }

    void reset() {
        longest = 0;
        calls = 0;
    }

    Duration longest() {
        return Duration.ofNanos(longest);
    }

    /** What the longest did. */
    String which() {
        return which;
    }

    long calls() {
        return calls;
    }
}
