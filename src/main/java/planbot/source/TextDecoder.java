package planbot.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decodes a document: UTF-8, with a byte order mark or without, else GB18030 if every byte of it makes sense. */
final class TextDecoder {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String REMEDY = "; save the text of the published plan as a UTF-8 text file";
    private static final Map<String, String> SIGNATURES = new LinkedHashMap<>();

    static {
        SIGNATURES.put("%PDF", "looks like a PDF");
        SIGNATURES.put("PK\u0003\u0004", "looks like a zip archive (xlsx and docx files are such)");
        SIGNATURES.put("\u00d0\u00cf\u0011\u00e0", "looks like an old Office file (doc, xls)");
        SIGNATURES.put("\u0089PNG", "looks like a PNG image");
        SIGNATURES.put("\u00ff\u00d8\u00ff", "looks like a JPEG image");
        SIGNATURES.put("GIF8", "looks like a GIF image");
        SIGNATURES.put("\u001f\u008b", "looks like a gzip archive");
        SIGNATURES.put("\u00ff\u00fe", "looks like UTF-16 text");
        SIGNATURES.put("\u00fe\u00ff", "looks like UTF-16 text");
    }

    private TextDecoder() {}

    /** A sentence that says why the bytes are no text, or null if they may be. */
    static @Nullable String unfit(byte[] document) {
        if (document.length == 0) {
            return "the document is empty" + REMEDY;
        }
        String opening = new String(document, 0, Math.min(4, document.length), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (opening.startsWith(signature.getKey())) {
                return "the document " + signature.getValue() + REMEDY;
            }
        }
        for (byte value : document) {
            if (value >= 0 && value < ' ' && value != '\n' && value != '\r' && value != '\t' && value != '\f') {
                return "the document looks like binary data" + REMEDY;
            }
        }
        return null;
    }

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
