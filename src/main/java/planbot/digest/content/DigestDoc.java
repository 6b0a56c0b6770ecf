package planbot.digest.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import planbot.answer.Doc;
import planbot.answer.Doc.Block;
import planbot.answer.Doc.Entry;
import planbot.answer.Doc.Light;
import planbot.answer.Entries;
import planbot.answer.ProgressWords;
import planbot.digest.Section;
import planbot.schedule.Schedule;

/** Puts a digest into words: what is most urgent first, and last which subscription sends it. */
public final class DigestDoc {
    private final Digest digest;
    private final Heading heading;
    private final DigestWords words;
    private final ProgressWords reported;
    private final Entries entries;
    private final boolean byDueDate;

    private DigestDoc(Digest digest, Heading heading) {
        this.digest = digest;
        this.heading = heading;
        this.words = DigestWords.in(digest.order().language());
        this.reported = ProgressWords.in(digest.order().language());
        this.entries = Entries.in(
                digest.order().language(),
                digest.basis().today(),
                digest.basis().corrections());
        Schedule schedule = digest.order().schedule();
        this.byDueDate = schedule instanceof Schedule.ByDue;
    }

    /** The digest in the language of its order; an empty one says that it is. */
    public static Doc of(Digest digest, Heading heading) {
        return new Doc(digest.order().language(), new DigestDoc(digest, heading).blocks());
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Digest.Basis basis = digest.basis();
        blocks.add(new Doc.Lead(words.lead(heading.timing(), basis.title(), basis.today(), summary())));
        for (Section section : Section.values()) {
            section(blocks, section);
        }
        List<Change> changes = digest.changes();
        if (!changes.isEmpty()) {
            List<String> lines = new ArrayList<>();
            lines.add(words.changed(changes.size()));
            changes.forEach(change -> lines.add(words.change(change)));
            blocks.add(new Doc.Paragraph(String.join("\n", lines)));
        }
        String unlisted = words.unlisted(digest.counts());
        if (!unlisted.isEmpty()) {
            blocks.add(new Doc.Paragraph(unlisted));
        }
        if (!basis.unknownYears().isEmpty()) {
            blocks.add(new Doc.Paragraph(words.unknownYears(basis.unknownYears())));
        }
        blocks.add(new Doc.Paragraph(
                words.footer(heading.subscription(), heading.planned(), heading.timing(), basis.revision())));
        return blocks;
    }

    private String summary() {
        List<String> parts = new ArrayList<>();
        for (Section section : Section.values()) {
            int count = digest.tasks(section).size();
            if (count > 0) {
                parts.add(
                        byDueDate
                                ? words.count(section, count)
                                : words.count(section, count, digest.order().horizon()));
            }
        }
        if (parts.isEmpty()) {
            parts.add(nothing());
        }
        if (!digest.changes().isEmpty()) {
            parts.add(words.changes(digest.changes().size()));
        }
        return words.and(parts);
    }

    private String nothing() {
        // What is muted may well be due.
        if (byDueDate || digest.counts().muted() > 0) {
            return words.nothingDue();
        }
        return digest.counts().unchanged() > 0
                ? words.nothingNew()
                : words.nothingDue(digest.order().horizon());
    }

    private void section(List<Block> blocks, Section section) {
        List<List<Item>> tasks = digest.tasks(section);
        if (tasks.isEmpty()) {
            return;
        }
        blocks.add(new Doc.Paragraph(words.heading(section, tasks.size())));
        Map<String, List<Entry>> byLead = new LinkedHashMap<>();
        for (List<Item> items : tasks) {
            Entry entry = entry(section, items);
            byLead.computeIfAbsent(entry.lead(), lead -> new ArrayList<>()).add(entry);
        }
        byLead.forEach((lead, group) -> {
            blocks.add(new Doc.Paragraph(words.group(lead, group.size())));
            blocks.add(new Doc.Entries(group));
        });
    }

    private Entry entry(Section section, List<Item> items) {
        Light light = switch (section) {
            case RED -> Light.OVERDUE;
            case YELLOW -> Light.SOON;
            case UPCOMING -> Light.NEAR;
        };
        List<LocalDate> due = items.stream().map(Item::due).toList();
        String remark = items.size() == 1
                ? remark(items.get(0))
                : words.and(items.stream()
                        .map(item -> item.due() + " " + remark(item))
                        .toList());
        List<String> told = new ArrayList<>(List.of(remark));
        told.addAll(reported(items.get(0).reports(), due));
        return entries.due(items.get(0).task(), due, light, reported.and(told));
    }

    /** What was reported of a task: what of it is done, where the dates come from that are told, and how far it is. */
    private List<String> reported(Reports reports, List<LocalDate> told) {
        List<String> parts = new ArrayList<>(reported.reached(reports.due()));
        parts.addAll(reported.postponed(reports.due().stream()
                .filter(due -> due.isOpen() && told.contains(due.day()))
                .toList()));
        reports.note().map(reported::briefly).ifPresent(parts::add);
        return parts;
    }

    private String remark(Item item) {
        String left = words.left(digest.basis().today(), item.due(), item.workdays());
        Schedule.Lead lead = item.lead();
        return words.remark(left, lead == null ? words.reason(item.reason()) : words.trigger(lead));
    }
}
