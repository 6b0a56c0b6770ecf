package planbot.bot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.answer.Answer;
import planbot.answer.Answer.Intent;
import planbot.answer.Doc;
import planbot.answer.Knowledge;
import planbot.answer.Language;
import planbot.answer.Naming;
import planbot.answer.NamingWords;
import planbot.answer.PlanNames;
import planbot.answer.Reply;
import planbot.answer.Respondent;
import planbot.answer.Shelf;
import planbot.ask.Parse;
import planbot.ask.Question;
import planbot.ask.Turn;
import planbot.bot.Conversations.Remembered;

/** Answers where several plans are loaded: finds the one that is meant, and says which it was. */
final class PlanTalk {
    /** Nothing of its own beside the plan's name: 那《…》呢. */
    private static final Pattern SAME_AGAIN =
            Pattern.compile("(?i)[\\s,，]*(?:那么?|and|what about|how about)?[\\s,，]*(?:呢|吗)?[\\s?？]*");

    private static final Pattern GOES_ON =
            Pattern.compile("(?i).*呢[\\s?？。!！]*|(?:and|what about|how about)\\b.*", Pattern.DOTALL);

    /** What comes to nothing in one plan may be found in another. */
    private static final Set<Intent> SEARCHED = Set.of(
            Intent.LIST, Intent.COUNT, Intent.SEARCH, Intent.UNKNOWN_UNIT, Intent.ASK_BACK, Intent.NOT_UNDERSTOOD);

    private final PlanNames names;
    private final Knowledge standing;
    private final Function<Shelf, String> gone;
    private final Answering answering;
    private final LocalDate today;

    /** Makes a plan's reply, or remembers it. */
    interface Answering {
        Reply reply(Knowledge plan, String text, @Nullable Turn last, LocalDate today);
    }

    /** A text that is about a plan; {@code named} tells that it says so. */
    private record About(
            Knowledge plan, String text, @Nullable Turn last, boolean named) {}

    /**
     * @param standing the plan that is meant where none is named
     * @param gone the chosen plan that is gone, where the conversation is to be told so now; empty otherwise
     */
    PlanTalk(PlanNames names, Knowledge standing, Function<Shelf, String> gone, Answering answering, LocalDate today) {
        this.names = names;
        this.standing = standing;
        this.gone = gone;
        this.answering = answering;
        this.today = today;
    }

    Bot.Heard hear(String text, @Nullable Remembered last) {
        Naming naming = names.in(text);
        if (naming instanceof Naming.Several || naming instanceof Naming.Unknown) {
            return new Bot.Heard(doubtful(naming, text), null);
        }
        About about = naming instanceof Naming.Plan named ? named(named, text, last) : unnamed(text, last);
        Reply reply = sameAgain(about, last)
                .orElseGet(() -> answering.reply(about.plan(), about.text(), about.last(), today));
        return new Bot.Heard(shown(reply.answer(), about, gone.apply(names.shelf())), reply.turn());
    }

    private Answer doubtful(Naming naming, String text) {
        Language language = Tongue.of(text);
        List<Doc.Block> blocks = new ArrayList<>();
        blocks.add(new Doc.Lead(NamingWords.in(language).doubt(naming, names.shelf())));
        if (naming instanceof Naming.Several several) {
            blocks.add(new Doc.Suggestions(several.plans().stream()
                    .map(plan -> names.asking(plan, several.rest()))
                    .map(question -> new Doc.Suggestion(question, question))
                    .toList()));
        }
        Intent intent = naming instanceof Naming.Several ? Intent.ASK_BACK : Intent.INVALID;
        return new Answer(intent, "", List.of(), new Doc(language, blocks), false);
    }

    private static About named(Naming.Plan naming, String text, @Nullable Remembered last) {
        String asked = Tongue.of(text) == Language.EN ? "what is the title" : "标题";
        String rest = naming.rest().isBlank() && last == null ? asked : naming.rest();
        return new About(naming.plan(), rest, turnOf(naming.plan(), last), true);
    }

    /** A follow-up goes on in the plan that was spoken of; a whole question is about the conversation's own. */
    private About unnamed(String text, @Nullable Remembered last) {
        Knowledge before = last == null ? null : names.shelf().plan(last.plan()).orElse(null);
        if (before != null && last != null && before != standing && followsUp(before, text, last.turn())) {
            return new About(before, text, last.turn(), true);
        }
        return new About(standing, text, turnOf(standing, last), false);
    }

    private static @Nullable Turn turnOf(Knowledge plan, @Nullable Remembered last) {
        return last != null && last.plan().equals(plan.edition().key()) ? last.turn() : null;
    }

    private boolean followsUp(Knowledge plan, String text, Turn last) {
        Parse behind = plan.interpreter().read(text, last, today);
        if (behind instanceof Parse.Understood understood
                && (understood.question() instanceof Question.More
                        || understood.question() instanceof Question.Entry)) {
            return true;
        }
        return GOES_ON.matcher(text).matches()
                || !behind.equals(plan.interpreter().read(text, null, today));
    }

    /** What was asked of another plan, asked of this one. */
    private Optional<Reply> sameAgain(About about, @Nullable Remembered last) {
        boolean again = last != null
                && about.named()
                && about.last() == null
                && SAME_AGAIN.matcher(about.text()).matches()
                && last.turn().question() instanceof Question.OfTasks;
        if (!again || last == null) {
            return Optional.empty();
        }
        Respondent respondent = new Respondent(about.plan(), Tongue.of(about.text()), today);
        return Optional.of(respondent.reply(new Parse.Understood(last.turn().question(), List.of()), null));
    }

    private Answer shown(Answer answer, About about, String missing) {
        NamingWords words = NamingWords.in(answer.doc().language());
        List<Doc.Block> added = new ArrayList<>();
        if (!missing.isEmpty()) {
            added.add(new Doc.Paragraph(
                    words.gone(missing, names.shelf().main().edition().title())));
        }
        if (answer.intent() != Intent.HELP) {
            added.add(new Doc.Paragraph(words.about(about.plan().edition().title())));
        }
        Doc doc = answer.doc().suggesting(given -> named(given, about.plan()));
        boolean nothing = !about.named() && answer.tasks().isEmpty() && SEARCHED.contains(answer.intent());
        Doc whole = doc.with(added);
        return answer.of(about.plan().edition().key(), nothing ? whole.with(elsewhere(about, words)) : whole);
    }

    /** A button names the plan; its label does where typing it would ask another plan. */
    private Doc.Suggestion named(Doc.Suggestion given, Knowledge plan) {
        String question = names.asking(plan, given.question());
        boolean whole = given.question().equals(given.label());
        return new Doc.Suggestion(whole && plan != standing ? question : given.label(), question);
    }

    /** The other plans that have what was looked for, and how they are asked. */
    private List<Doc.Block> elsewhere(About about, NamingWords words) {
        List<Doc.Block> found = new ArrayList<>();
        List<Doc.Suggestion> questions = new ArrayList<>();
        for (Knowledge other : names.shelf().plans()) {
            if (other == about.plan()) {
                continue;
            }
            Answer answer = answering.reply(other, about.text(), null, today).answer();
            int tasks = answer.tasks().size();
            if (tasks > 0) {
                String question = names.asking(other, about.text().strip());
                found.add(new Doc.Paragraph(words.elsewhere(other.edition().title(), tasks, question)));
                questions.add(new Doc.Suggestion(question, question));
            }
        }
        if (!questions.isEmpty()) {
            found.add(new Doc.Suggestions(questions));
        }
        return found;
    }
}
