package planbot.document;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import planbot.source.Flaw;

/** Goes through a part of a document from tag to tag. No document type and no entity of its own is taken. */
final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final String part;
    private int event = XMLStreamConstants.START_DOCUMENT;

    /** @param part the part's name, which a flaw tells */
    Xml(InputStream content, String part) throws Unfit {
        this.part = part;
        try {
            reader = FACTORY.createXMLStreamReader(content);
        } catch (XMLStreamException | RuntimeException damage) {
            throw damaged();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private Unfit damaged() {
        return new Unfit(Flaw.Kind.DAMAGED, part);
    }

    /** Goes on to the next tag, a beginning or an end; false behind the last. */
    boolean next() throws Unfit {
        do {
            step();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        } while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT);
        return true;
    }

    private void step() throws Unfit {
        try {
            event = reader.next();
        } catch (XMLStreamException | RuntimeException damage) {
            // The parser throws unchecked for some broken documents, too.
            throw damaged();
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw damaged();
        }
    }

    boolean begins(String name) {
        return event == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(name);
    }

    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /** A number, counted from 0, in an attribute; the default where there is none. */
    int number(String name, int otherwise) throws Unfit {
        String value = attribute(name);
        return value == null ? otherwise : number(value);
    }

    /** A number that is not negative. */
    int number(String value) throws Unfit {
        String digits = value.strip();
        if (digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw damaged();
        }
        return Integer.parseInt(digits);
    }

    /** The text in the element that begins here; goes on to its end. */
    String text() throws Unfit {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            step();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw damaged();
            }
        }
        return text.toString();
    }

    /** The text runs of the string in the element that begins here, without what tells how they are pronounced. */
    String string(String element) throws Unfit {
        StringBuilder text = new StringBuilder();
        while (next() && !ends(element)) {
            if (begins("rPh")) {
                text();
            } else if (begins("t")) {
                text.append(text());
            }
        }
        return text.toString().replace("_x000D_", "").replace("\r\n", "\n").replace('\r', '\n');
    }
}
