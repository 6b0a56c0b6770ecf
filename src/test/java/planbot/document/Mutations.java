package planbot.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Damages files: flips bytes, cuts, repeats and swaps blocks, and puts in what has hurt other readers. */
final class Mutations {
    private static final List<String> TOKENS = List.of(
            "\0",
            "\"",
            "\n\n",
            ",,,,,,,",
            "99999999999",
            "=1+1",
            "=cmd|'/c calc'!A0",
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
            "&a;&#0;&#x110000;",
            "<table><tr><td>",
            "</td></tr></table>",
            "<td rowspan=99999999 colspan=99999999>",
            "<row r=\"99999999\">",
            "<c r=\"XFD1048576\" t=\"s\"><v>-1</v></c>",
            "<mergeCell ref=\"A1:XFD1048576\"/>",
            "]]>",
            "<![CDATA[",
            "\ufeff",
            "\ud83d\ude00",
            "序号,重点任务,完成时限,牵头单位",
            "（（（（（（",
            "牵头单位：",
            "1e308");

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    /** The file with one to four damages. */
    byte[] damaged(byte[] file) {
        byte[] damaged = file;
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            damaged = once(damaged);
        }
        return damaged;
    }

    /** The text with one to eight damages that leave every character whole, so that it is still read as text. */
    byte[] reworded(byte[] file) {
        String text = Objects.requireNonNull(WebPage.decode(file));
        for (int times = 1 + random.nextInt(8); times > 0; times--) {
            text = reworded(text);
        }
        return text.getBytes(UTF_8);
    }

    /** An archive in which one part is damaged, whole as an archive. */
    byte[] damagedWithin(byte[] archive, UnaryOperator<byte[]> damage) {
        Map<String, byte[]> parts = Zipped.parts(archive);
        List<String> names = new ArrayList<>(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        parts.computeIfPresent(name, (same, part) -> damage.apply(part));
        return Zipped.of(parts);
    }

    private String reworded(String text) {
        int at = random.nextInt(text.length() + 1);
        int to = at + random.nextInt(Math.min(text.length() - at, 60) + 1);
        int other = random.nextInt(text.length() + 1);
        String head = text.substring(0, at);
        String block = text.substring(at, to);
        String tail = text.substring(to);
        return switch (random.nextInt(5)) {
            case 0 -> head + tail;
            case 1 -> head + block + block + tail;
            case 2 -> text.substring(0, other) + block + text.substring(other);
            case 3 -> head + text.substring(other, Math.min(text.length(), other + block.length())) + tail;
            default -> head + TOKENS.get(random.nextInt(TOKENS.size())) + block + tail;
        };
    }

    private byte[] once(byte[] file) {
        int at = file.length == 0 ? 0 : random.nextInt(file.length);
        int length = Math.min(file.length - at, 1 + random.nextInt(200));
        byte[] block = Arrays.copyOfRange(file, at, at + length);
        return switch (random.nextInt(6)) {
            case 0 -> flipped(file);
            case 1 -> Arrays.copyOf(file, at);
            case 2 -> joined(Arrays.copyOf(file, at), Arrays.copyOfRange(file, at + length, file.length));
            case 3 -> joined(Arrays.copyOf(file, at), block, Arrays.copyOfRange(file, at, file.length));
            case 4 -> joined(block, Arrays.copyOf(file, at), Arrays.copyOfRange(file, at + length, file.length));
            default ->
                joined(
                        Arrays.copyOf(file, at),
                        TOKENS.get(random.nextInt(TOKENS.size())).getBytes(UTF_8),
                        Arrays.copyOfRange(file, at, file.length));
        };
    }

    private byte[] flipped(byte[] file) {
        byte[] flipped = file.clone();
        for (int times = Math.min(file.length, 1 + random.nextInt(8)); times > 0; times--) {
            flipped[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] joined(byte[]... pieces) {
        int length = Arrays.stream(pieces).mapToInt(piece -> piece.length).sum();
        byte[] joined = new byte[length];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, joined, at, piece.length);
            at += piece.length;
        }
        return joined;
    }
}
