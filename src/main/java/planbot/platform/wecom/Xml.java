package planbot.platform.wecom;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML as WeCom sends and takes it: one element with fields, in any order, as text or CDATA. */
final class Xml {
    private static final int FIELD_DEPTH = 2;

    /** Aalto's, which may be used by several threads and makes a parser at little cost; Java's own does neither. */
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** The fields by name, the first of a name; empty where the text is no XML, or has a DTD. */
    static Optional<Map<String, String>> read(byte[] xml) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml), "UTF-8");
            try {
                return fields(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            // Parsers are known to throw unchecked exceptions at some malformed input.
            return Optional.empty();
        }
    }

    static Optional<Map<String, String>> read(String xml) {
        return read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Map<String, String>> fields(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        StringBuilder text = new StringBuilder();
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return Optional.empty();
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth == FIELD_DEPTH) {
                        fields.putIfAbsent(reader.getLocalName(), text.toString());
                    }
                    depth--;
                }
                default -> {}
            }
        }
        return Optional.of(fields);
    }

    /** A field with the text as CDATA. */
    static String cdata(String name, String text) {
        String safe = allowed(text).replace("]]>", "]]]]><![CDATA[>");
        return "<" + name + "><![CDATA[" + safe + "]]></" + name + ">";
    }

    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (isAllowed(text.charAt(i))) {
                allowed.append(text.charAt(i));
            }
        }
        return allowed.toString();
    }

    /** Whether an XML 1.0 document may hold it: https://www.w3.org/TR/xml/#charsets */
    private static boolean isAllowed(char c) {
        return c >= ' ' ? c < '\uFFFE' : c == '\t' || c == '\n' || c == '\r';
    }

    static String number(String name, long number) {
        return "<" + name + ">" + number + "</" + name + ">";
    }
}
