package planbot.simulate;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The flat XML of WeCom. */
final class Xml {
    private Xml() {}

    static String data(String text) {
        return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }

    /** The texts of the elements by their names. */
    static Map<String, String> elements(String xml) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            Map<String, String> elements = new HashMap<>();
            String name = "";
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    name = reader.getLocalName();
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    elements.merge(name, reader.getText(), String::concat);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    name = "";
                }
            }
            return elements;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("what was answered is no XML", e);
        }
    }
}
