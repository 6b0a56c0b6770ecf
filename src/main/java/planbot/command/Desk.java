package planbot.command;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import planbot.answer.Answer;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.ask.Hanzi;
import planbot.bot.Audit;
import planbot.bot.Tongue;

/** Where orders are taken: read, allowed or refused, carried out. A question of somebody who may not ask is refused here, too. */
public final class Desk implements Orders {
    private final List<Room> rooms;
    private final PlanChoice plans;
    private final Guard guard;
    private final Hanzi hanzi;
    private final InstantSource clock;
    private final KnownQuestions questions = new KnownQuestions();

    /**
     * @param rooms in the order in which they are asked whether a text is one of theirs
     * @param plans which plan an order is about
     * @param guard who is let through
     * @param clock tells when an order is carried out
     */
    public Desk(List<Room> rooms, PlanChoice plans, Guard guard, Hanzi hanzi, InstantSource clock) {
        this.rooms = List.copyOf(rooms);
        this.plans = plans;
        this.guard = guard;
        this.hanzi = hanzi;
        this.clock = clock;
    }

    /** A desk before which nobody is held up. */
    public Desk(List<Room> rooms, PlanChoice plans, Audit audit, Hanzi hanzi, InstantSource clock) {
        this(rooms, plans, Guard.recording(audit), hanzi, clock);
    }

    /** Whether a text is an order, for those who can carry none out. */
    public static boolean isOrder(String text, List<Forms<?>> forms, Hanzi hanzi) {
        Spoken spoken = new Spoken(text, hanzi);
        return forms.stream().anyMatch(family -> family.read(spoken).isPresent());
    }

    @Override
    public Optional<Supplier<Answer>> read(String text, Asker asker, LocalDate today) {
        PlanChoice.Chosen chosen = plans.of(text, asker);
        return work(chosen.rest())
                .or(() -> guard.unheard(asker, () -> Tongue.of(text)))
                .map(work -> () -> carryOut(work, asker, today, chosen));
    }

    private Optional<Room.Work> work(String text) {
        if (questions.have(text)) {
            return Optional.empty();
        }
        Spoken spoken = new Spoken(text, hanzi);
        for (Room room : rooms) {
            Optional<Room.Work> work = room.read(spoken);
            if (work.isPresent()) {
                return work;
            }
        }
        questions.add(text);
        return Optional.empty();
    }

    private Answer carryOut(Room.Work work, Asker asker, LocalDate today, PlanChoice.Chosen chosen) {
        Ordered ordered = new Ordered(asker, work.language(), clock.instant(), today, chosen.key());
        Doc doc;
        try {
            guard.check(work, ordered);
            check(chosen, work.language());
            doc = work.carrying().apply(ordered);
            guard.carriedOut(work, ordered);
        } catch (Refusal e) {
            guard.refused(e, work, ordered);
            doc = new Doc(work.language(), List.of(new Doc.Lead(e.words())));
        }
        return new Answer(Answer.Intent.ORDER, "", List.of(), doc, false, chosen.key());
    }

    private static void check(PlanChoice.Chosen chosen, Language language) {
        Function<Language, String> doubt = chosen.doubt();
        if (doubt != null) {
            throw Refusal.wrong(doubt.apply(language));
        }
    }
}
