package planbot.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    private static final String ENGLISH =
            "how many tasks are due before the end of next month, and who leads or supports them? ".repeat(50);

    private static final int LONG_TEXT = 4_000;
    /** Somebody who is called; not somebody who is asked about, of whom the plan knows nothing: 和@name …, @name 的…. */
    private static final Pattern MENTION =
            Pattern.compile("(?<![和跟与同给由])(?:[@＠][A-Za-z0-9_.\\-]+|[@＠]\\S+(?=[\\s\\u2005\\u00a0\\u3000]))"
                    + "(?![A-Za-z0-9_.\\-])(?!\\s*(?:的|负责|'s))|<@[^>]*>");

    private static final String PERSON =
            "[小老][王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董程曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛叶潘杜戴钟汪姜范石姚谭廖邹熊陆孔崔康邱秦史侯邵孟段雷钱汤尹黎贺赖龚文]";
    private static final Pattern ADDRESS = Pattern.compile("^" + PERSON + "[,:! ]+|[, ]" + PERSON + "[,.! ]*$");
    private static final Anchored PERSONS_TASKS = Anchored.of(PERSON + "(?:的|负责|牵头|有哪|有什)");

    private static final Anchored MEASURE = Anchored.of("(?:多少|几|好多)[万亿]?(户|家|人|名|项|元|座|所|%)");
    private static final Pattern ASSENT = Pattern.compile(
            "(?:是的?|对的?|没错|嗯+|对对+|就是(?:它|这个)?|yes|yeah|yep|yup|right|correct|exactly|ok|好的?)[,.! 啊呀吧]*(?:谢谢|多谢|谢了|thanks|thx|thank you|麻烦了)?[你您了啊,.! ]*");

    private static final Pattern DENIAL =
            Pattern.compile("(?:不是|不对|不|no|nope)[,.! ]*(?:我?(?:是说|说的是|想问的?是|要问的?是)|应该是|是|i mean(?:t)?|it's)?[,. ]*");

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
        // The longest texts there are, read once while nobody waits: what they run through is then compiled.
        for (String text : List.of(han.toString(), phrases.text(), ENGLISH)) {
            read(text.substring(0, Math.min(text.length(), LONG_TEXT)), null, LocalDate.EPOCH);
        }
    }

    /** Never throws; the answer depends on nothing but the arguments. */
    public Parse read(String question, @Nullable Turn last, LocalDate today) {
        return read(hear(question, today), last);
    }

    /** What a text was heard to say, behind the turn before it. */
    public Parse read(Heard heard, @Nullable Turn last) {
        if (last != null && last.question() instanceof Question.AskedBack asked) {
            Optional<String> candidate =
                    chosen(heard.tokens.text(), asked).or(() -> corrected(heard.tokens.text(), heard.today));
            Heard meant =
                    candidate.map(name -> hear(asked.with(name), heard.today)).orElse(heard);
            return read(meant, asked.before());
        }
        return heard.unread == null
                ? new Understood(question(heard, new Signs(heard.tokens.list()), last), heard.notes)
                : heard.unread;
    }

    /** The larger part of reading: what may be done once for a text that is read behind several turns. */
    public Heard hear(String question, LocalDate today) {
        String text = withoutAddress(folding.fold(withoutMentions(question)));
        Tokens said = new Tokens(lexer.read(text, new TimeReader(today)), text);
        Tokens counted = CountedUnits.asMentions(Occasions.without(said));
        Signs signs = new Signs(counted.list());
        Tokens tokens = placesAsWords(counted, signs);
        return new Heard(today, tokens, notes(tokens.list()), measure(text), unread(tokens, signs));
    }

    private static String withoutMentions(String text) {
        boolean possible = text.indexOf('@') >= 0 || text.indexOf('＠') >= 0;
        return possible ? MENTION.matcher(text).replaceAll(" ") : text;
    }

    private static String withoutAddress(String text) {
        return mayNamePerson(text) ? ADDRESS.matcher(text).replaceAll("") : text;
    }

    /** A cheap look for what every name begins with that is understood as a person's. */
    private static boolean mayNamePerson(String text) {
        return text.indexOf('小') >= 0 || text.indexOf('老') >= 0;
    }

    private @Nullable Parse unread(Tokens tokens, Signs signs) {
        When.Impossible impossible = TimeBinding.impossible(tokens);
        if (impossible != null) {
            return new NoSuchTime(impossible);
        }
        Parse unread = unknownWords.check(tokens.list(), tokens.text()).orElse(null);
        boolean ofDocument = signs.has(Cue.COPIES) || signs.has(Cue.RECIPIENTS);
        boolean outside =
                unread instanceof Misread misread && misread.candidates().isEmpty() && signs.has(Cue.OUTSIDE);
        return ofDocument || outside ? null : unread;
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

    /** The one unit that a denial gives instead: 不是，是教委. */
    private Optional<String> corrected(String text, LocalDate today) {
        Matcher denial = DENIAL.matcher(text);
        if (!denial.lookingAt()) {
            return Optional.empty();
        }
        String rest = text.substring(denial.end());
        List<Token> tokens = lexer.read(rest, new TimeReader(today));
        return tokens.size() == 1 && tokens.get(0) instanceof Token.Body ? Optional.of(rest) : Optional.empty();
    }

    /**
     * A district whose name is part of the plan's own words is one of those words where other such words stand beside it and
     * nothing says that it takes part: 大渡口区的风险准备金池.
     */
    private Tokens placesAsWords(Tokens tokens, Signs signs) {
        boolean inRole = (signs.has(Cue.LEAD) || signs.has(Cue.COOPERATE)) && !signs.has(Cue.WHO);
        boolean takesPart = inRole || signs.has(Cue.TAKE_PART) || signs.has(Cue.TASK);
        if (takesPart || tokens.list().stream().noneMatch(token -> token instanceof Token.Word)) {
            return tokens;
        }
        List<Token> read = new ArrayList<>();
        for (Token token : tokens.list()) {
            boolean place = token instanceof Token.Body body && body.member() && phrases.has(body.said());
            read.add(
                    place
                            ? new Token.Word(
                                    ((Token.Body) token).said(),
                                    ((Token.Body) token).said(),
                                    token.start(),
                                    token.end())
                            : token);
        }
        return new Tokens(read, tokens.text());
    }

    private Question question(Heard heard, Signs signs, @Nullable Turn last) {
        Tokens tokens = heard.tokens;
        String text = tokens.text();
        if (mayNamePerson(text) && PERSONS_TASKS.in(text) != null) {
            return new Question.Talk(Question.Kind.OUTSIDE);
        }
        if (signs.has(Cue.OUTSIDE) && signs.saidOf(Cue.OUTSIDE, text).stream().anyMatch(said -> !phrases.has(said))) {
            return new Question.Talk(Question.Kind.OUTSIDE);
        }
        UnitBinding binding = new UnitBinding(tokens);
        Numbering numbers = new Numbering(tokens.list(), last, lastNumber, signs);
        Filter filter = Conditions.withAlternativeTime(
                new Filter(
                        binding.clauses(),
                        TimeBinding.criterion(tokens),
                        Conditions.words(tokens, signs),
                        numbers.tasks(),
                        Conditions.others(tokens, signs, binding)),
                tokens);
        if (signs.has(Cue.DUE_SOON)) {
            signs.add(filter.time() == null ? Cue.NEXT_DUE : Cue.DUE);
        }
        if (asksRoleOf(tokens, signs, filter)) {
            signs.add(Cue.ROLE_ASKED);
        }
        Role loose = looseRole(binding, signs);
        Fragment fragment =
                new Fragment(filter, Asked.of(signs, filter, loose), loose, ordering(signs, numbers), heard.measure);
        if (asksOfBody(fragment)) {
            return new Question.Talk(Question.Kind.OUTSIDE);
        }
        if (signs.has(Cue.GAPS) && filter.isEmpty()) {
            return new Question.OfGaps();
        }
        Optional<Question> document = new DocumentQuestions(signs, filter, numbers, text).question();
        if (document.isPresent()) {
            return document.get();
        }
        if (last != null && numbers.entry() != null && filter.isEmpty()) {
            return new Question.Entry(numbers.entry(), fragment.aspect() == null ? Aspect.CONTENT : fragment.aspect());
        }
        if (signs.has(Cue.MORE) && filter.isEmpty() && fragment.aspect() == null) {
            return new Question.More();
        }
        Integer page = numbers.page();
        if (page != null && filter.isEmpty() && fragment.aspect() == null && !namesTasks(signs)) {
            return last != null && last.question() instanceof Question.OfTasks before
                    ? before.onPage(page)
                    : new Question.More();
        }
        if (text.startsWith("里面") || text.startsWith("里头") || text.startsWith("当中")) {
            signs.add(Cue.THEM);
        }
        boolean adjective =
                text.endsWith("的") && signs.areIdle() && filter.units().isEmpty() && filter.time() != null;
        boolean ofThen = last != null
                && text.chars().noneMatch(Folding::isHan)
                && text.chars().anyMatch(c -> c >= 'a' && c <= 'z')
                && filter.isTimeOnly()
                && !signs.has(Cue.TASK)
                && !signs.has(Cue.WHICH);
        if (adjective || ofThen) {
            signs.add(Cue.INSTEAD);
        }
        Optional<Question> followUp = last == null ? Optional.empty() : FollowUp.of(fragment, signs, last);
        Question whole = followUp.orElseGet(() -> Standalone.of(fragment, signs));
        return page != null && whole instanceof Question.OfTasks tasks ? tasks.onPage(page) : whole;
    }

    private static boolean namesTasks(Signs signs) {
        return signs.has(Cue.TASK) || signs.has(Cue.EVERY);
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
        Matcher asked = MEASURE.in(text);
        return asked == null ? null : asked.group(1);
    }

    /** 科委有多少人: people and money are counted of tasks only where the plan's own words are beside them. */
    private static boolean asksOfBody(Fragment fragment) {
        String measure = fragment.measure();
        return measure != null
                && "人元".contains(measure)
                && !fragment.filter().units().isEmpty()
                && fragment.filter().words().isEmpty()
                && fragment.filter().numbers().isEmpty();
    }

    /** 路线图是科委牵头的吧: the task is named first, and the unit's part in it is what is asked. */
    private static boolean asksRoleOf(Tokens tokens, Signs signs, Filter filter) {
        boolean said = filter.units().size() == 1 && filter.units().get(0).role() != null;
        if (!signs.has(Cue.WHETHER) || !said || filter.words().isEmpty()) {
            return false;
        }
        for (Token token : tokens.list()) {
            if (token instanceof Token.Word || token instanceof Token.Body) {
                return token instanceof Token.Word;
            }
        }
        return false;
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
