package planbot.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Decodes a document: UTF-8, with a byte order mark or without, else GB18030 if every byte of it makes sense. */
final class TextDecoder {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextDecoder() {}

    static @Nullable String decode(byte[] document) {
        String utf8 = decode(document, StandardCharsets.UTF_8);
        String text = utf8 != null ? utf8 : decode(document, GB18030);
        return text != null && text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static @Nullable String decode(byte[] document, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(document)).toString();
        } catch (CharacterCodingException notThisOne) {
            return null;
        }
    }
}
