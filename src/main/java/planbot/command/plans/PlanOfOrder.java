package planbot.command.plans;

import planbot.answer.Naming;
import planbot.answer.NamingWords;
import planbot.answer.PlanNames;
import planbot.ask.Hanzi;
import planbot.bot.PlanSense;
import planbot.command.Asker;
import planbot.command.PlanChoice;
import planbot.command.Spoken;
import planbot.command.data.DataForms;

/** The plan that an order names, or else the one that its conversation has chosen. */
public final class PlanOfOrder implements PlanChoice {
    private final PlanSense plans;
    private final Hanzi hanzi;

    public PlanOfOrder(PlanSense plans, Hanzi hanzi) {
        this.plans = plans;
        this.hanzi = hanzi;
    }

    @Override
    public Chosen of(String text, Asker asker) {
        PlanNames names = plans.names();
        Naming naming = names.in(text);
        String standing =
                plans.standing(asker.conversation(), names.shelf()).edition().key();
        if (naming instanceof Naming.None) {
            return new Chosen(standing, text);
        }
        Spoken spoken = new Spoken(text, hanzi);
        // Who chooses or loads a plan names it himself; the latter may not be loaded yet.
        if (PlanForms.FORMS.read(spoken).isPresent()
                || DataForms.FORMS.read(spoken).isPresent()) {
            return new Chosen(standing, text);
        }
        if (naming instanceof Naming.Plan named) {
            String order = named.rest() + " " + names.asking(named.plan(), "");
            boolean loads = DataForms.FORMS.read(new Spoken(order, hanzi)).isPresent();
            return new Chosen(named.plan().edition().key(), loads ? order : named.rest());
        }
        String rest = naming instanceof Naming.Several several ? several.rest() : ((Naming.Unknown) naming).rest();
        return new Chosen(standing, rest, language -> NamingWords.in(language).doubt(naming, names.shelf()));
    }
}
