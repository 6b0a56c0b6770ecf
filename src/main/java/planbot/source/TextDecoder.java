package planbot.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decodes a document: UTF-8, with a byte order mark or without, else GB18030 if every byte of it makes sense. */
public final class TextDecoder {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Map<String, String> SIGNATURES = new LinkedHashMap<>();

    static {
        SIGNATURES.put("%PDF", "PDF");
        SIGNATURES.put("PK\u0003\u0004", "zip");
        SIGNATURES.put("PK\u0005\u0006", "zip");
        SIGNATURES.put("\u00d0\u00cf\u0011\u00e0", "doc/xls");
        SIGNATURES.put("\u0089PNG", "PNG");
        SIGNATURES.put("\u00ff\u00d8\u00ff", "JPEG");
        SIGNATURES.put("GIF8", "GIF");
        SIGNATURES.put("\u001f\u008b", "gzip");
        SIGNATURES.put("\u00ff\u00fe", "UTF-16");
        SIGNATURES.put("\u00fe\u00ff", "UTF-16");
        SIGNATURES.put("{\\rtf", "RTF");
    }

    private TextDecoder() {}

    /** Why the bytes are no text, or null if they may be. */
    public static @Nullable Flaw unfit(byte[] document) {
        if (document.length == 0) {
            return Flaw.of(Flaw.Kind.EMPTY, "");
        }
        String opening = new String(document, 0, Math.min(5, document.length), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (opening.startsWith(signature.getKey())) {
                return Flaw.of(Flaw.Kind.FORMAT, signature.getValue());
            }
        }
        for (byte value : document) {
            if (value == 0) {
                return Flaw.of(Flaw.Kind.DAMAGED, "NUL");
            }
            if (value > 0 && value < ' ' && value != '\n' && value != '\r' && value != '\t' && value != '\f') {
                return Flaw.of(Flaw.Kind.FORMAT, "");
            }
        }
        return null;
    }

    /** The text, or null if it is in neither encoding. */
    public static @Nullable String decode(byte[] document) {
        String utf8 = decode(document, StandardCharsets.UTF_8);
        String text = utf8 != null ? utf8 : decode(document, GB18030);
        return text != null && text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** The text in the encoding that it names itself, or null if some bytes make no sense in it. */
    public static @Nullable String decode(byte[] document, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(document)).toString();
        } catch (CharacterCodingException notThisOne) {
            return null;
        }
    }
}
