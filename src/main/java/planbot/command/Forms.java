package planbot.command;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planbot.answer.Language;
import planbot.ask.Anchored;

/**
 * The forms in which a family's orders are said. Safe for many threads.
 *
 * @param <C> what an order is read as
 */
public final class Forms<C> {
    private final Anchored word;
    private final List<Form<C>> forms;
    private final Predicate<Spoken> possible;

    /** @param word in every order there is one such; most questions have none, and are not looked at any further */
    public Forms(Anchored word, List<Form<C>> forms) {
        this(word, forms, text -> true);
    }

    private Forms(Anchored word, List<Form<C>> forms, Predicate<Spoken> possible) {
        this.word = word;
        this.forms = List.copyOf(forms);
        this.possible = possible;
    }

    /** Forms of orders that would be questions with a question mark behind them, and then are. */
    public static <C> Forms<C> ofStatements(Anchored word, List<Form<C>> forms) {
        return new Forms<>(word, forms, text -> !text.asks());
    }

    /** An order, and the language its verb is in. */
    public record Read<C>(C command, Language language) {}

    /** One form: a pattern of the whole text, and what is made of what it finds. */
    public record Form<C>(Language language, Pattern pattern, Function<MatchResult, C> maker) {}

    /** A form in Chinese. */
    public static <C> Form<C> zh(String pattern, Function<MatchResult, C> maker) {
        return new Form<>(Language.ZH, Pattern.compile(pattern, CASE_INSENSITIVE), maker);
    }

    /** A form in English. */
    public static <C> Form<C> en(String pattern, Function<MatchResult, C> maker) {
        return new Form<>(Language.EN, Pattern.compile(pattern, CASE_INSENSITIVE), maker);
    }

    /** Empty where the text is no order of this family. Never throws. */
    public Optional<Read<C>> read(Spoken text) {
        return text.has(word) && possible.test(text)
                ? text.plain().stream()
                        .map(this::read)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Read<C>> read(String plain) {
        for (Form<C> form : forms) {
            Matcher matcher = form.pattern().matcher(plain);
            if (matcher.matches()) {
                return Optional.of(new Read<>(form.maker().apply(matcher), form.language()));
            }
        }
        return Optional.empty();
    }
}
