package planbot.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import planbot.source.Flaw;

/** The parts of a zipped document. All of it is inflated once, against bounds, before any part is handed out. */
final class Archive {
    private static final int MOST_PARTS = 1_000;
    private static final long LARGEST = 200L << 20;
    private static final int OPENING = 4_096;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private long inflated;

    /** @throws Unfit if it is damaged, inflates beyond all bounds, or defines a document type of its own */
    Archive(byte[] content) throws Unfit {
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .setIgnoreLocalFileHeader(true)
                    .get();
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                if (parts.size() >= MOST_PARTS) {
                    throw new Unfit(Flaw.Kind.TOO_LARGE, MOST_PARTS + "+");
                }
                if (parts.putIfAbsent(part.getName(), part) != null) {
                    throw new Unfit(Flaw.Kind.DAMAGED, part.getName());
                }
                inflate(part);
            }
        } catch (IOException | RuntimeException damage) {
            // What reads the archive throws unchecked for some broken ones, too.
            throw new Unfit(Flaw.Kind.DAMAGED, "zip");
        }
    }

    static boolean isOne(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    private void inflate(ZipArchiveEntry part) throws IOException, Unfit {
        byte[] buffer = new byte[1 << 16];
        CRC32 sum = new CRC32();
        try (InputStream stream = zip.getInputStream(part)) {
            boolean first = true;
            int read = stream.readNBytes(buffer, 0, buffer.length);
            while (read > 0) {
                inflated += read;
                if (inflated > LARGEST) {
                    throw new Unfit(Flaw.Kind.TOO_LARGE, (LARGEST >> 20) + "+ MB");
                }
                if (first && definesType(buffer, read)) {
                    throw new Unfit(Flaw.Kind.DAMAGED, "DOCTYPE");
                }
                first = false;
                sum.update(buffer, 0, read);
                read = stream.readNBytes(buffer, 0, buffer.length);
            }
        }
        if (sum.getValue() != part.getCrc()) {
            throw new Unfit(Flaw.Kind.DAMAGED, part.getName());
        }
    }

    private static boolean definesType(byte[] part, int length) {
        String opening = new String(part, 0, Math.min(OPENING, length), StandardCharsets.ISO_8859_1);
        return opening.stripLeading().startsWith("<")
                && opening.toUpperCase(Locale.ROOT).contains("<!DOCTYPE");
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** The part with a name. */
    Xml part(String name) throws Unfit {
        ZipArchiveEntry part = parts.get(name);
        if (part == null) {
            throw new Unfit(Flaw.Kind.DAMAGED, name);
        }
        try {
            return new Xml(zip.getInputStream(part), name);
        } catch (IOException damage) {
            throw new Unfit(Flaw.Kind.DAMAGED, name);
        }
    }
}
