package planbot.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;

/** Times the calls of ports, each of which is one transaction. */
final class Stopwatch {
    private long longest;
    private long calls;

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
                        count(System.nanoTime() - began);
                    }
                }));
    }

    private void count(long took) {
        calls++;
        longest = Math.max(longest, took);
    }

    void reset() {
        longest = 0;
        calls = 0;
    }

    Duration longest() {
        return Duration.ofNanos(longest);
    }

    long calls() {
        return calls;
    }
}
