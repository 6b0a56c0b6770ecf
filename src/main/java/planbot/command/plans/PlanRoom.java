package planbot.command.plans;

import java.util.List;
import java.util.Optional;
import planbot.answer.Doc;
import planbot.answer.Knowledge;
import planbot.answer.Naming;
import planbot.answer.NamingWords;
import planbot.answer.PlanNames;
import planbot.bot.DefaultPlans;
import planbot.bot.PlanSense;
import planbot.command.Blocks;
import planbot.command.Ordered;
import planbot.command.Refusal;
import planbot.command.Room;
import planbot.command.Spoken;
import planbot.command.plans.PlanOrderWords.Standing;
import planbot.plan.Facts.Fact;

/** Where plans are listed and chosen; everybody may who may ask. */
public final class PlanRoom implements Room {
    private final PlanSense plans;
    private final DefaultPlans defaults;

    public PlanRoom(PlanSense plans, DefaultPlans defaults) {
        this.plans = plans;
        this.defaults = defaults;
    }

    @Override
    public Optional<Work> read(Spoken text) {
        return PlanForms.FORMS
                .read(text)
                .map(read -> new Work(
                        read.command().getClass().getSimpleName(),
                        read.language(),
                        ordered -> new Doc(ordered.language(), carryOut(read.command(), ordered))));
    }

    private List<Doc.Block> carryOut(PlanOrder order, Ordered ordered) {
        return order instanceof PlanOrder.Use use ? use(use, ordered) : list(ordered);
    }

    private List<Doc.Block> use(PlanOrder.Use order, Ordered ordered) {
        PlanOrderWords words = PlanOrderWords.in(ordered.language());
        String conversation = ordered.asker().conversation();
        if (conversation.isEmpty()) {
            throw Refusal.wrong(words.noConversation());
        }
        if (order.words().isBlank()) {
            throw Refusal.wrong(words.incomplete());
        }
        PlanNames names = plans.names();
        Naming meant = names.meant(order.words());
        if (!(meant instanceof Naming.Plan named)) {
            throw Refusal.wrong(NamingWords.in(ordered.language()).doubt(meant, names.shelf()));
        }
        String key = named.plan().edition().key();
        defaults.choose(conversation, key, ordered.entry("use plan", conversation + ": " + key));
        return new Blocks().lead(words.used(named.plan().edition().title())).blocks();
    }

    private List<Doc.Block> list(Ordered ordered) {
        PlanOrderWords words = PlanOrderWords.in(ordered.language());
        PlanNames names = plans.names();
        Knowledge standing = plans.standing(ordered.asker().conversation(), names.shelf());
        List<Knowledge> loaded = names.shelf().plans();
        Blocks told = new Blocks().lead(words.plans(loaded.size()));
        for (Knowledge plan : loaded) {
            String number = plan.plan().facts().of(Fact.NUMBER).orElse("");
            told.paragraph(words.plan(
                            plan.edition().title(), number, plan.plan().tasks().size())
                    + words.key(
                            plan.edition().key(),
                            standing(plan, standing, names.shelf().main())));
        }
        told.paragraph(words.revision(names.shelf().revision().number()));
        if (loaded.size() > 1) {
            told.suggest(loaded.stream()
                    .filter(plan -> plan != standing)
                    .map(plan -> words.use(names.label(plan)))
                    .toArray(String[]::new));
        }
        return told.blocks();
    }

    private static Standing standing(Knowledge plan, Knowledge standing, Knowledge main) {
        if (plan == main) {
            return Standing.MAIN;
        }
        return plan == standing ? Standing.HERE : Standing.OTHER;
    }
}
