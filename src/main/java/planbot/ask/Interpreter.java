package planbot.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.ask.Parse.Misread;
import planbot.ask.Parse.NoSuchTime;
import planbot.ask.Parse.Note;
import planbot.ask.Parse.Understood;
import planbot.ask.time.TimeReader;
import planbot.ask.time.When;
import planbot.plan.Role;
import planbot.plan.UnitDirectory;

/**
 * Understands questions about one plan: cuts the text into known pieces, ties them together, and completes a fragment
 * from the turn before. Immutable, safe for many threads.
 */
public final class Interpreter {
    private static final Pattern MENTION = Pattern.compile("@[A-Za-z0-9_.\\-]+|@\\S+(?=[\\s\\u2005\\u00a0])|<@[^>]*>");

    private static final Pattern ASSENT = Pattern.compile(
            "(?:是的?|对的?|没错|嗯+|对对+|就是(?:它|这个)?|yes|yeah|yep|yup|right|correct|exactly|ok|好的?)[,.! 啊呀吧]*");

    private final Folding folding;
    private final Lexer lexer;
    private final Sounds sounds;
    private final UnknownWords unknownWords;
    private final PhraseIndex phrases;
    private final int lastNumber;

    public Interpreter(UnitDirectory units, Glossary glossary, Hanzi hanzi, PlanWords plan) {
        this.folding = new Folding(hanzi);
        this.phrases = new PhraseIndex(plan.texts().stream().map(folding::fold).toList());
        PhraseIndex title = new PhraseIndex(List.of(folding.fold(plan.title())));
        this.lexer = new Lexer(units, glossary, new Lexer.Texts(phrases, title), folding);
        this.sounds = new Sounds(units, glossary, phrases, folding, hanzi);
        this.unknownWords = new UnknownWords(sounds);
        this.lastNumber = plan.lastNumber();
    }

    /** Does now what the first mistyped or oddly written question would have to wait for; takes up to a second. */
    public void prepare() {
        StringBuilder han = new StringBuilder();
        for (char c = Character.MIN_VALUE; c < Character.MIN_SURROGATE; c++) {
            if (Folding.isHan(c)) {
                han.append(c);
            }
        }
        folding.fold(han.toString());
        sounds.prepare();
    }

    /** Never throws; the answer depends on nothing but the arguments. */
    public Parse read(String question, @Nullable Turn last, LocalDate today) {
        String text = folding.fold(MENTION.matcher(question).replaceAll(" "));
        if (last != null && last.question() instanceof Question.AskedBack asked) {
            Optional<String> candidate = chosen(text, asked);
            return candidate.isPresent()
                    ? read(asked.with(candidate.get()), asked.before(), today)
                    : read(question, asked.before(), today);
        }
        List<Token> tokens = placesAsWords(TimeBinding.withoutOccasions(lexer.read(text, new TimeReader(today)), text));
        When.Impossible impossible = TimeBinding.impossible(tokens);
        if (impossible != null) {
            return new NoSuchTime(impossible);
        }
        Optional<Parse> unread = unknownWords.check(tokens, text);
        Signs signs = new Signs(tokens);
        boolean ofDocument = signs.has(Cue.COPIES) || signs.has(Cue.RECIPIENTS);
        if (unread.isPresent()
                && !ofDocument
                && !(unread.get() instanceof Misread misread
                        && misread.candidates().isEmpty()
                        && signs.has(Cue.OUTSIDE))) {
            return unread.get();
        }
        return new Understood(question(tokens, text, signs, last), notes(tokens));
    }

    /** The candidate that the text assents to, or names and nothing else. */
    private Optional<String> chosen(String text, Question.AskedBack asked) {
        if (ASSENT.matcher(text).matches()) {
            return asked.candidates().size() == 1
                    ? Optional.of(folding.fold(asked.candidates().get(0)))
                    : Optional.empty();
        }
        return asked.candidates().stream()
                .map(folding::fold)
                .filter(candidate -> candidate.equals(text) || candidate.equals("市" + text))
                .findFirst();
    }

    /**
     * A district whose name is part of the plan's own words is one of those words where other such words stand beside it and
     * nothing says that it takes part: 大渡口区的风险准备金池.
     */
    private List<Token> placesAsWords(List<Token> tokens) {
        Signs signs = new Signs(tokens);
        boolean takesPart =
                signs.has(Cue.LEAD) || signs.has(Cue.COOPERATE) || signs.has(Cue.TAKE_PART) || signs.has(Cue.TASK);
        if (takesPart || tokens.stream().noneMatch(token -> token instanceof Token.Word)) {
            return tokens;
        }
        List<Token> read = new ArrayList<>();
        for (Token token : tokens) {
            boolean place = token instanceof Token.Body body
                    && body.member()
                    && phrases.text().contains(body.said());
            read.add(
                    place
                            ? new Token.Word(
                                    ((Token.Body) token).said(),
                                    ((Token.Body) token).said(),
                                    token.start(),
                                    token.end())
                            : token);
        }
        return read;
    }

    private Question question(List<Token> tokens, String text, Signs signs, @Nullable Turn last) {
        if (signs.has(Cue.OUTSIDE)
                && signs.saidOf(Cue.OUTSIDE, text).stream()
                        .anyMatch(said -> !phrases.text().contains(said))) {
            return new Question.Talk(Question.Kind.OUTSIDE);
        }
        UnitBinding binding = new UnitBinding(tokens, text);
        Numbering numbers = new Numbering(tokens, last, lastNumber, signs);
        Filter filter = new Filter(
                binding.clauses(),
                TimeBinding.criterion(tokens, text),
                words(tokens, signs),
                numbers.tasks(),
                others(tokens, signs, binding));
        if (asksRoleOf(tokens, signs, filter)) {
            signs.add(Cue.ROLE_ASKED);
        }
        Role loose = looseRole(binding, signs);
        Fragment fragment =
                new Fragment(filter, Asked.of(signs, filter, loose), loose, ordering(signs, numbers), measure(text));
        if (signs.has(Cue.GAPS) && filter.isEmpty()) {
            return new Question.OfGaps();
        }
        Optional<Question> document = new DocumentQuestions(signs, filter, numbers).question();
        if (document.isPresent()) {
            return document.get();
        }
        if (last != null && numbers.entry() != null && filter.isEmpty()) {
            return new Question.Entry(numbers.entry(), fragment.aspect() == null ? Aspect.CONTENT : fragment.aspect());
        }
        if (signs.has(Cue.MORE) && filter.isEmpty() && fragment.aspect() == null) {
            return new Question.More();
        }
        boolean adjective =
                text.endsWith("的") && signs.areIdle() && filter.units().isEmpty() && filter.time() != null;
        if (adjective) {
            signs.add(Cue.INSTEAD);
        }
        Optional<Question> followUp = last == null ? Optional.empty() : FollowUp.of(fragment, signs, last);
        return followUp.orElseGet(() -> complete(fragment, signs));
    }

    private static Question complete(Fragment fragment, Signs signs) {
        boolean empty = fragment.filter().isEmpty();
        boolean aboutTasks = signs.has(Cue.TASK) || signs.has(Cue.EVERY) || signs.has(Cue.WHICH) && signs.has(Cue.DUE);
        if (empty
                && fragment.aspect() == null
                && !aboutTasks
                && fragment.ordering().equals(Ordering.PLAIN)) {
            return talk(signs, fragment.looseRole());
        }
        boolean countsUnits = fragment.aspect() == Aspect.COUNT && fragment.looseRole() != null && !signs.has(Cue.TASK);
        if (empty && countsUnits) {
            return new Question.OfUnits(
                    Objects.requireNonNull(fragment.looseRole()), Question.Rank.ALL, fragment.filter());
        }
        if (empty && signs.has(Cue.HELP)) {
            return new Question.Talk(Question.Kind.HELP);
        }
        Aspect aspect = fragment.aspect() == null ? Aspect.LIST : fragment.aspect();
        if (empty
                && (aspect == Aspect.STATUS || aspect == Aspect.CONTENT || aspect == Aspect.ROLE)
                && !signs.has(Cue.TASK)) {
            return new Question.Talk(Question.Kind.HELP);
        }
        if (aspect == Aspect.BY_UNIT) {
            Role asked = signs.has(Cue.WHO_COOPERATES) ? Role.COOPERATING : Role.LEAD;
            Role role = fragment.looseRole() == null ? asked : fragment.looseRole();
            return new Question.OfUnits(role, rank(signs), fragment.filter());
        }
        if (empty && (aspect == Aspect.LEAD || aspect == Aspect.COOPERATING || aspect == Aspect.PARTIES)) {
            Role role =
                    aspect == Aspect.LEAD ? Role.LEAD : aspect == Aspect.COOPERATING ? Role.COOPERATING : Role.EITHER;
            return new Question.OfUnits(role, rank(signs), fragment.filter());
        }
        if (empty && aspect == Aspect.DEADLINE && signs.has(Cue.DAYS_LEFT)) {
            aspect = Aspect.NEXT_DEADLINE;
        }
        return new Question.OfTasks(aspect, fragment.withRole().filter(), fragment.ordering(), fragment.measure());
    }

    private static Question.Rank rank(Signs signs) {
        return signs.has(Cue.FEWEST)
                ? Question.Rank.FEWEST
                : signs.has(Cue.MOST) ? Question.Rank.MOST : Question.Rank.ALL;
    }

    private static Question talk(Signs signs, @Nullable Role role) {
        if (role != null) {
            return new Question.OfUnits(role, Question.Rank.ALL, Filter.NONE);
        }
        if (signs.has(Cue.HELP)) {
            return new Question.Talk(Question.Kind.HELP);
        }
        if (signs.has(Cue.GREETING)) {
            return new Question.Talk(Question.Kind.GREETING);
        }
        return new Question.Talk(signs.has(Cue.THANKS) ? Question.Kind.THANKS : Question.Kind.HELP);
    }

    /** A role without a unit beside it; 谁配合的多 names one as well, and a comparison that names none is about the lead. */
    private static @Nullable Role looseRole(UnitBinding binding, Signs signs) {
        Role said = binding.looseRole();
        if (said != null || !signs.has(Cue.COMPARED)) {
            return said;
        }
        return signs.has(Cue.WHO_COOPERATES) ? Role.COOPERATING : Role.LEAD;
    }

    /** What a figure is asked to count: 户 in 多少户; null where the question does not say. */
    private static @Nullable String measure(String text) {
        Matcher asked = MEASURE.matcher(text);
        return asked.find() ? asked.group(1) : null;
    }

    /** 路线图是科委牵头的吧: the task is named first, and the unit's part in it is what is asked. */
    private static boolean asksRoleOf(List<Token> tokens, Signs signs, Filter filter) {
        boolean said = filter.units().size() == 1 && filter.units().get(0).role() != null;
        if (!signs.has(Cue.WHETHER) || !said || filter.words().isEmpty()) {
            return false;
        }
        for (Token token : tokens) {
            if (token instanceof Token.Word || token instanceof Token.Body) {
                return token instanceof Token.Word;
            }
        }
        return false;
    }

    private static final Pattern MEASURE = Pattern.compile("(?:多少|几|好多)[万亿]?(户|家|人|名|项|元|座|所|%)");

    /** A figure that is put as a question is what the answer will set right, not a word to search for: 是不是100家. */
    private static final Pattern CLAIM = Pattern.compile(".*[0-9]+[万亿]?[个家户名项元座].*");

    private static List<String> words(List<Token> tokens, Signs signs) {
        List<String> words = new ArrayList<>();
        for (Token token : tokens) {
            if (token instanceof Token.Word word && !words.contains(word.word())) {
                words.add(word.word());
            }
        }
        boolean asked = signs.has(Cue.WHETHER) || signs.has(Cue.OR);
        List<String> claims =
                words.stream().filter(word -> CLAIM.matcher(word).matches()).toList();
        if (asked && claims.size() < words.size() && words.removeAll(claims)) {
            signs.add(Cue.AMOUNT);
        }
        return words;
    }

    private static List<Criterion> others(List<Token> tokens, Signs signs, UnitBinding binding) {
        List<Criterion> others = new ArrayList<>();
        Role loose = binding.looseRole();
        if (signs.has(Cue.ALL_OF)
                && binding.clauses().isEmpty()
                && loose != null
                && loose != Role.EITHER
                && !signs.has(Cue.WHO)) {
            others.add(new Criterion.UnitCount(loose, 2, Integer.MAX_VALUE));
        }
        for (Token token : tokens) {
            if (token instanceof Token.Condition condition && !others.contains(condition.criterion())) {
                others.add(condition.criterion());
            }
        }
        if (signs.has(Cue.OVERDUE)) {
            others.add(new Criterion.Overdue());
        }
        if (signs.has(Cue.NOT_DUE)) {
            others.add(new Criterion.NotYetDue());
        }
        return others;
    }

    private static Ordering ordering(Signs signs, Numbering numbers) {
        Ordering.By by = signs.has(Cue.BY_DEADLINE_LATEST_FIRST)
                ? Ordering.By.DEADLINE_LATEST_FIRST
                : signs.has(Cue.BY_DEADLINE) || signs.has(Cue.NEXT_DUE) && numbers.limit() != null
                        ? Ordering.By.DEADLINE
                        : Ordering.By.PLAN;
        return new Ordering(by, numbers.limit());
    }

    private static List<Note> notes(List<Token> tokens) {
        List<Note> notes = new ArrayList<>();
        for (Token token : tokens) {
            Note note = null;
            if (token instanceof Token.Body body && !body.said().equals(body.unit())) {
                note = new Note(body.member() ? Note.Kind.MEMBER : Note.Kind.UNIT, body.said(), body.unit());
            } else if (token instanceof Token.Word word && !word.said().equals(word.word())) {
                note = new Note(Note.Kind.TERM, word.said(), word.word());
            }
            if (note != null && !notes.contains(note)) {
                notes.add(note);
            }
        }
        return notes;
    }
}
