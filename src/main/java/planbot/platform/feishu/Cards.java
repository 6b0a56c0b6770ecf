package planbot.platform.feishu;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import planbot.answer.Doc;
import planbot.platform.Wire;
import planbot.platform.parts.Json;

/**
 * Writes documents as cards, JSON 2.0: the lead is the title; what does not fit into one card goes into numbered ones.
 *
 * @see <a href="https://open.feishu.cn/document/feishu-cards/card-json-v2-structure">Card JSON 2.0</a>
 */
final class Cards {
    /** The key of a button's question in what it calls back with. */
    static final String QUESTION = "q";

    private static final int LONGEST_TITLE = 100;

    /** For the frame of the card and a title of 100 characters, escaped twice. */
    private static final int FRAME = 1_500;

    private final Carrier carrier;

    Cards(Carrier carrier) {
        this.carrier = carrier;
    }

    List<Wire> render(Doc doc) {
        String title = title(doc);
        Doc body = title.isEmpty()
                ? doc
                : new Doc(doc.language(), doc.blocks().subList(1, doc.blocks().size()));
        List<List<Element>> cards = packed(Elements.of(body, carrier));
        List<Wire> wires = new ArrayList<>(cards.size());
        for (List<Element> elements : cards) {
            int number = wires.size() + 1;
            String part = cards.size() == 1 ? "" : "(" + number + "/" + cards.size() + ")";
            wires.add(wire((part + " " + (number == 1 ? title : "")).strip(), elements));
        }
        return wires;
    }

    /** The lead, unless it is all there is or too long for a title. */
    private static String title(Doc doc) {
        boolean more = doc.blocks().size() > 1;
        return more
                        && doc.blocks().get(0) instanceof Doc.Lead lead
                        && lead.text().length() <= LONGEST_TITLE
                ? lead.text()
                : "";
    }

    /** A card with several tables may be refused as a whole: https://github.com/larksuite/openclaw-lark/issues/53. */
    private List<List<Element>> packed(List<Element> elements) {
        List<List<Element>> cards = new ArrayList<>();
        List<Element> card = new ArrayList<>();
        int size = 0;
        boolean table = false;
        for (Element element : elements) {
            boolean isTable = element.kind() == Element.Kind.TABLE;
            if (size + element.size() > carrier.limit - FRAME || table && isTable) {
                cards.add(card);
                card = new ArrayList<>();
                size = 0;
                table = false;
            }
            card.add(element);
            size += element.size();
            table |= isTable;
        }
        cards.add(card);
        return cards;
    }

    private Wire wire(String title, List<Element> elements) {
        ObjectNode card = Json.object().put("schema", "2.0");
        card.putObject("config").put("update_multi", true);
        if (!title.isEmpty()) {
            ObjectNode header = card.putObject("header").put("template", "blue");
            header.putObject("title").put("tag", "plain_text").put("content", title);
        }
        ArrayNode body = card.putObject("body").putArray("elements");
        elements.forEach(element -> body.add(element.json()));
        String seen = elements.stream().map(Element::text).collect(Collectors.joining("\n"));
        String text = title.isEmpty() ? seen : title + "\n" + seen;
        return new Wire(carrier.wrap("interactive", card), text, PlainMessages.of(text, carrier));
    }
}
