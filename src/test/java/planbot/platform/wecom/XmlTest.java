package planbot.platform.wecom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** What is read is what Java's own parser reads, and nothing where that refuses. */
class XmlTest {
    private static final List<String> PIECES = List.of(
            "市科委牵头哪些任务",
            "a<![CDATA[ <b> & ]]>c",
            "&amp;&lt;&#x5E02;",
            " \n",
            "<!-- x -->",
            "<?p i?>",
            "😀",
            "<i>x</i>",
            "");
    /** No control characters: in markup one of the parsers takes them for spaces. */
    private static final List<String> DAMAGES =
            List.of("&", "<", ">", "]]>", "&e;", "<!DOCTYPE x>", "<![CDATA[", "'", "xmlns:a='b'");

    static Stream<String> hostile() {
        return Stream.of(
                "",
                "x",
                "<xml>",
                "<xml><A>1</A></xml><xml/>",
                "<xml><A>1</B></xml>",
                "<xml><A>&e;</A></xml>",
                "<!DOCTYPE xml><xml><A>1</A></xml>",
                "<!DOCTYPE xml [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml><A>&e;</A></xml>",
                "<!DOCTYPE xml [<!ENTITY a \"aaaa\"><!ENTITY e \"&a;&a;\">]><xml><A>&e;</A></xml>",
                "<xml><A>\u0001</A></xml>",
                "<xml><a:A>1</a:A></xml>",
                "<xml><A x='1' x='2'>1</A></xml>");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_is_no_xml_or_has_a_document_type_has_no_fields(String xml) {
        assertEquals(Optional.empty(), Xml.read(xml));
    }

    @Test
    void what_is_read_is_what_another_parser_reads() {
        Random random = new Random(4711);
        int whole = 0;
        for (int i = 0; i < 5_000; i++) {
            String xml = xml(random);
            Optional<Map<String, String>> other = other(xml);
            assertEquals(other, Xml.read(xml), xml);
            whole += other.isPresent() ? 1 : 0;
        }
        assertTrue(whole > 2_000 && whole < 4_500, "so many were whole: " + whole);
    }

    @Test
    void a_text_is_written_without_what_no_document_may_hold_and_with_all_else() {
        String all = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .filter(c -> c != '\r')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .append("<b>&amp;]]>")
                .toString();
        String kept = all.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
        assertEquals(Optional.of(Map.of("F", kept)), other("<xml>" + Xml.cdata("F", all) + "</xml>"));
    }

    private static String xml(Random random) {
        StringBuilder xml = new StringBuilder(random.nextBoolean() ? "<?xml version=\"1.0\"?><xml>" : "<xml>");
        for (int field = random.nextInt(4); field >= 0; field--) {
            String name = "F" + random.nextInt(3);
            xml.append('<').append(name).append(random.nextInt(5) == 0 ? " x=\"1\">" : ">");
            for (int piece = random.nextInt(4); piece > 0; piece--) {
                xml.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            xml.append("</").append(name).append('>').append(random.nextBoolean() ? "\n" : "");
        }
        xml.append("</xml>");
        if (random.nextInt(2) == 0) {
            int at = random.nextInt(xml.length());
            xml.replace(at, at + random.nextInt(2), DAMAGES.get(random.nextInt(DAMAGES.size())));
        }
        return xml.toString();
    }

    private static Optional<Map<String, String>> other(String xml) {
        Map<String, String> fields = new HashMap<>();
        DefaultHandler handler = new DefaultHandler() {
            private final StringBuilder text = new StringBuilder();
            private int depth;

            @Override
            public void startElement(String uri, String name, String prefixed, Attributes attributes) {
                depth++;
                text.setLength(0);
            }

            @Override
            public void characters(char[] all, int from, int length) {
                text.append(all, from, length);
            }

            @Override
            public void endElement(String uri, String name, String prefixed) {
                if (depth == 2) {
                    fields.putIfAbsent(name, text.toString());
                }
                depth--;
            }

            @Override
            public void fatalError(SAXParseException e) throws SAXException {
                throw e;
            }
        };
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            InputSource source = new InputSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            source.setEncoding("UTF-8");
            factory.newSAXParser().parse(source, handler);
            return Optional.of(fields);
        } catch (SAXException e) {
            return Optional.empty();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(xml, e);
        }
    }
}
