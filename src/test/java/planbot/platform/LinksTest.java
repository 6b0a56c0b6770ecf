package planbot.platform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import planbot.answer.Doc;
import planbot.answer.Language;

/** An address in an answer arrives whole on every platform, and people see it as it is. */
class LinksTest {
    private static final String URL =
            "https://planbot.example.com:8443/bot/export/ledger.xlsx?t=" + "0123456789abcdef".repeat(30);
    private static final Doc DOC =
            new Doc(Language.ZH, List.of(new Doc.Lead("台账"), new Doc.Paragraph("XLSX"), new Doc.Link(URL)));

    @TestFactory
    List<DynamicTest> an_address_stays_whole() {
        return AllPlatforms.TYPES.stream()
                .map(type -> DynamicTest.dynamicTest(type.id(), () -> {
                    List<Wire> wires = type.preview(DOC);
                    assertTrue(wires.stream().anyMatch(wire -> wire.content().contains(URL)), wires::toString);
                    assertTrue(wires.stream().anyMatch(wire -> wire.text().contains(URL)), wires::toString);
                    assertTrue(wires.stream().noneMatch(wire -> wire.text().contains("](")), wires::toString);
                }))
                .toList();
    }
}
