package planbot.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.ask.time.TimeReader;
import planbot.plan.UnitDirectory;
import planbot.plan.UnitDirectory.Unit;

/** Cuts a folded question into tokens: at each place the longest thing that is known there. */
final class Lexer {
    private static final int SHORTEST_LATIN_PHRASE = 3;
    private static final int LONGEST_NAME = 30;
    /** No question has more; what follows is not read, which bounds the cost of a hostile text. */
    private static final int MOST_TOKENS = 400;

    /** What joins two units, and begins words of the plan as well. */
    private static final String JOINTS = "和与及同跟或";

    private final Lexicon lexicon = new Lexicon();
    private static final Pattern DOCUMENT = Pattern.compile("(?:工作|实施|行动)?(?:方案|文件|通知|计划)");
    private final PhraseIndex phrases;
    private final PhraseIndex title;

    /** The plan's own words: its texts, and its title, which names the document. */
    record Texts(PhraseIndex phrases, PhraseIndex title) {}

    Lexer(UnitDirectory units, Glossary glossary, Texts texts, Folding folding) {
        this.phrases = texts.phrases();
        this.title = texts.title();
        for (Unit unit : units.units()) {
            UnitDirectory.names(unit).forEach(name -> body(folding.fold(name), unit, false));
            unit.english().forEach(name -> body(folding.fold(name), unit, false));
            unit.members().forEach(name -> {
                body(folding.fold(name), unit, true);
                body(folding.fold(name) + "政府", unit, true);
                body(folding.fold(name) + "人民政府", unit, true);
            });
        }
        units.units().forEach(unit -> withItsPlace(unit, folding));
        for (Map.Entry<String, List<String>> entry : units.ambiguous().entrySet()) {
            String word = folding.fold(entry.getKey());
            lexicon.add(word, (start, end) -> new Token.Ambiguous(word, entry.getValue(), start, end));
        }
        glossary.terms().forEach((typed, meant) -> {
            String word = folding.fold(typed);
            String words = folding.fold(meant);
            lexicon.add(word, (start, end) -> new Token.Word(words, word, start, end));
        });
        Vocabulary.forEach(
                (cue, written) -> lexicon.add(folding.fold(written), (start, end) -> new Token.Sign(cue, start, end)));
    }

    /** 发改 is 市发改 as well, where no other body is called that. */
    private void withItsPlace(Unit unit, Folding folding) {
        char place = unit.name().charAt(0);
        if (!unit.collective() && "市县区省州".indexOf(place) >= 0) {
            unit.also().stream()
                    .filter(name -> Folding.isHan(name.charAt(0)) && name.charAt(0) != place)
                    .forEach(name -> body(place + folding.fold(name), unit, false));
        }
    }

    private void body(String name, Unit unit, boolean member) {
        lexicon.add(name, (start, end) -> new Token.Body(unit.name(), name, member, start, end));
    }

    List<Token> read(String text, TimeReader times) {
        List<Token> tokens = new ArrayList<>();
        int unknown = -1;
        int at = 0;
        while (at < text.length()) {
            if (tokens.size() == MOST_TOKENS) {
                tokens.add(new Token.Unknown(text.substring(at), at, text.length()));
                return tokens;
            }
            Token token = text.charAt(at) == ' ' ? null : known(text, at, times, tokens);
            if (token == null && text.charAt(at) != ' ') {
                unknown = unknown < 0 ? at : unknown;
                at++;
                continue;
            }
            if (unknown >= 0) {
                tokens.add(new Token.Unknown(text.substring(unknown, at), unknown, at));
                unknown = -1;
            }
            if (token != null) {
                tokens.add(token);
            }
            at = token == null ? at + 1 : token.end();
        }
        if (unknown >= 0) {
            tokens.add(new Token.Unknown(text.substring(unknown), unknown, text.length()));
        }
        return tokens;
    }

    private @Nullable Token known(String text, int at, TimeReader times, List<Token> before) {
        Token best = NumberReader.read(text, at);
        boolean bare = best instanceof Token.Numbers numbers && numbers.sort() == Token.Numbers.Sort.BARE;
        Token.Condition condition = ConditionReader.read(text, at);
        if (condition != null && !saysAlone(condition, text, before)) {
            best = longer(best, condition);
        }
        TimeReader.Read time = times.read(text, at);
        if (time != null) {
            Token named = new Token.Time(time.when(), at, time.end());
            best = bare && best != null && best.end() == time.end() ? named : longer(best, named);
        }
        boolean exact = best != null && !bare;
        Token word = lexicon.longest(text, at);
        if (word != null && (best == null || word.end() > best.end())) {
            best = word;
            exact = false;
        }
        int named = documentName(text, at);
        if (named > at && (best == null || named > best.end())) {
            return new Token.Sign(Cue.DOCUMENT, at, named);
        }
        int phrase = phrase(text, at);
        int known = best == null ? 0 : best.end() - at;
        if (!exact && phrase >= 2 && (phrase >= known + 2 || known <= 1 && !cutsWord(text, at + 1, at + phrase))) {
            String words = text.substring(at, at + phrase);
            return new Token.Word(words, words, at, at + phrase);
        }
        return best;
    }

    /** Where a name of the document made of its title's words ends, as 创新驱动方案; or {@code at}. */
    private int documentName(String text, int at) {
        int words = Math.min(title.longest(text, at), LONGEST_NAME);
        for (int length = words; length >= 2; length--) {
            Matcher kind = DOCUMENT.matcher(text).region(at + length, text.length());
            if (kind.lookingAt()) {
                return kind.end();
            }
        }
        return at;
    }

    /** Behind a unit, 单独牵头, 一家牵头 and 没有配合 speak of that unit, not of a number of units. */
    private static boolean saysAlone(Token.Condition condition, String text, List<Token> before) {
        String said = text.substring(condition.start(), condition.end());
        int last = before.size() - 1;
        while (last >= 0
                && before.get(last) instanceof Token.Sign sign
                && (sign.cue().isLight() || sign.cue() == Cue.WHICH)) {
            last--;
        }
        boolean behindUnit = last >= 0 && before.get(last) instanceof Token.Body;
        boolean together = said.contains("一起") || said.contains("共同") || said.contains("联合");
        return behindUnit
                && "和与跟同".indexOf(said.charAt(0)) < 0
                && condition.criterion() instanceof Criterion.UnitCount count
                && (together || count.most() <= 1 && !said.endsWith("单位") && !said.endsWith("部门"));
    }

    /** Whether a word of the lexicon that starts inside would be cut: 和科 in 和科委. */
    private boolean cutsWord(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            Token word = lexicon.longest(text, i);
            if (word != null && word.end() > i + 1) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Token longer(@Nullable Token one, @Nullable Token other) {
        return one == null || other != null && other.end() > one.end() ? other : one;
    }

    private boolean bodyAt(String text, int at) {
        Token token = at < text.length() ? lexicon.longest(text, at) : null;
        boolean place = token instanceof Token.Sign sign && sign.cue().isLight() && sign.end() < text.length();
        return token instanceof Token.Body
                || place && token != null && lexicon.longest(text, token.end()) instanceof Token.Body;
    }

    /** How many characters from here on are the plan's own words; Latin words and figures only whole. */
    private int phrase(String text, int at) {
        if (at > 0 && Lexicon.sticks(text.charAt(at - 1), text.charAt(at))) {
            return 0;
        }
        if (text.charAt(at) == '的' || JOINTS.indexOf(text.charAt(at)) >= 0 && bodyAt(text, at + 1)) {
            return 0;
        }
        int length = phrases.longest(text, at);
        while (length > 0
                && (at + length < text.length()
                                && Lexicon.sticks(text.charAt(at + length - 1), text.charAt(at + length))
                        || !isWordly(text.charAt(at + length - 1)))) {
            length--;
        }
        boolean latin = Folding.isWithoutHan(text, at, at + length);
        for (int i = at + 1; i < at + length; i++) {
            length = documentName(text, i) > i ? i - at : length;
        }
        return latin && length < SHORTEST_LATIN_PHRASE || !isWordly(text.charAt(at)) ? 0 : length;
    }

    private static boolean isWordly(char c) {
        return Character.isLetterOrDigit(c) || c == '+';
    }
}
