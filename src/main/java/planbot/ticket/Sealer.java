package planbot.ticket;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import planbot.platform.parts.Hmac;

/**
 * Writes fields as a word that only the key's holder can have written: the fields, and half of their HMAC-SHA256, which RFC 2104
 * allows. The word is hexadecimal, for every sign of the denser alphabets is markup on some platform.
 */
final class Sealer {
    private static final int MAC = 16;
    private static final Pattern SEALED = Pattern.compile("(?:[0-9a-f]{2}){20,2000}");

    private final byte[] purpose;
    private final Hmac hmac;

    /** @param purpose what is sealed for one is nothing for another, were their keys the same */
    Sealer(String purpose, byte[] key) {
        this.purpose = (purpose + "\0").getBytes(StandardCharsets.UTF_8);
        this.hmac = Hmac.sha256(key);
    }

    /** @param expires in whole seconds */
    record Content(Instant expires, List<String> fields) {
        Content {
            fields = List.copyOf(fields);
        }
    }

    /** Whether it has the form of a sealed word. */
    static boolean isSealed(String word) {
        return SEALED.matcher(word).matches();
    }

    String seal(Content content) {
        byte[] written = written(content);
        return HexFormat.of().formatHex(written) + HexFormat.of().formatHex(mac(written));
    }

    /** Empty where it was not sealed with this key for this purpose; takes as long for a wrong word as for a right one. */
    Optional<Content> open(String word) {
        byte[] all = HexFormat.of().parseHex(word);
        byte[] written = Arrays.copyOf(all, all.length - MAC);
        byte[] mac = Arrays.copyOfRange(all, all.length - MAC, all.length);
        return MessageDigest.isEqual(mac, mac(written)) ? Optional.of(read(written)) : Optional.empty();
    }

    private byte[] mac(byte[] written) {
        return Arrays.copyOf(hmac.of(purpose, written), MAC);
    }

    private static byte[] written(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(content.expires().getEpochSecond());
            out.writeByte(content.fields().size());
            for (String field : content.fields()) {
                out.writeUTF(field);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Only what was sealed comes here. */
    private static Content read(byte[] written) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
            Instant expires = Instant.ofEpochSecond(in.readLong());
            List<String> fields = new ArrayList<>();
            for (int left = in.readByte(); left > 0; left--) {
                fields.add(in.readUTF());
            }
            return new Content(expires, fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
