package planbot.command;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import planbot.answer.Answer;
import planbot.answer.Doc;
import planbot.ask.Hanzi;
import planbot.bot.Audit;

/** Where orders are taken: read, allowed or refused, carried out. */
public final class Desk implements Orders {
    private final List<Room> rooms;
    private final PlanChoice plans;
    private final Audit audit;
    private final Hanzi hanzi;
    private final InstantSource clock;

    /**
     * @param rooms in the order in which they are asked whether a text is one of theirs
     * @param plans which plan an order is about
     * @param clock tells when an order is carried out
     */
    public Desk(List<Room> rooms, PlanChoice plans, Audit audit, Hanzi hanzi, InstantSource clock) {
        this.rooms = List.copyOf(rooms);
        this.plans = plans;
        this.audit = audit;
        this.hanzi = hanzi;
        this.clock = clock;
    }

    /** Whether a text is an order, for those who can carry none out. */
    public static boolean isOrder(String text, List<Forms<?>> forms, Hanzi hanzi) {
        Spoken spoken = new Spoken(text, hanzi);
        return forms.stream().anyMatch(family -> family.read(spoken).isPresent());
    }

    @Override
    public Optional<Supplier<Answer>> read(String text, Asker asker, LocalDate today) {
        PlanChoice.Chosen chosen = plans.of(text, asker);
        Spoken spoken = new Spoken(chosen.rest(), hanzi);
        return rooms.stream()
                .map(room -> room.read(spoken))
                .flatMap(Optional::stream)
                .findFirst()
                .map(work -> () -> carryOut(work, asker, today, chosen.key()));
    }

    private Answer carryOut(Room.Work work, Asker asker, LocalDate today, String plan) {
        Ordered ordered = new Ordered(asker, work.language(), clock.instant(), today, plan);
        Doc doc;
        try {
            doc = work.carrying().apply(ordered);
        } catch (Refusal e) {
            if (e.kind() == Refusal.Kind.FORBIDDEN) {
                audit.record(ordered.entry("refused", work.name()));
            }
            doc = new Doc(work.language(), List.of(new Doc.Lead(e.words())));
        }
        return new Answer(Answer.Intent.ORDER, "", List.of(), doc, false);
    }
}
