package planbot.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The most that was in use behind a full garbage collection, and the most that the process held. */
final class HeapWatch {
    private static final Pattern HEAP = Pattern.compile("Eden|Survivor|Gen|Old");

    private final AtomicLong most = new AtomicLong();

    HeapWatch() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener((told, none) -> take(told), null, null);
        }
    }

    /** A young collection leaves garbage of before behind: what is left then is not what is needed. */
    private void take(Notification told) {
        GarbageCollectionNotificationInfo collected =
                GarbageCollectionNotificationInfo.from((CompositeData) told.getUserData());
        if (collected.getGcAction().contains("major")) {
            long used = collected.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                    .filter(pool -> HEAP.matcher(pool.getKey()).find())
                    .mapToLong(pool -> pool.getValue().getUsed())
                    .sum();
            most.accumulateAndGet(used, Math::max);
        }
    }

    /** MiB of the heap; 0 where none was full. */
    long heap() {
        return most.get() >> 20;
    }

    /** What is in use now that everything is collected, in MiB. */
    static long live() {
        return bytes() >> 20;
    }

    /** The same in bytes. */
    static long bytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** MiB of the process; Linux tells. */
    static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                >> 10;
    }
}
