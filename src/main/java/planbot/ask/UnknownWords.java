package planbot.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planbot.ask.Parse.Misread;
import planbot.ask.Parse.UnknownBody;
import planbot.ask.Sounds.Like;

/** What to say of characters nobody knows: nothing, ask back, or that no such body is known. */
final class UnknownWords {
    private static final Pattern BODY = Pattern.compile(
            "(?:市|省|县|区|国家)?\\p{IsHan}{1,12}(?:局|委|办|厅|院|馆|联|协|学会|协会|中心|公司|集团|大学|学院|学校|银行|管委会|委员会|办公室|部|署|处|站|社|党校|法院|检察院|海关|医院)");
    private static final Anchored BOARD = Anchored.of("管(?:理)?委(?:员)?会");
    private static final Pattern MEANT =
            Pattern.compile("\\p{IsHan}{2,}|[a-z]{2,}|\\p{IsHan}[a-z0-9]|[a-z0-9]\\p{IsHan}");

    /** Characters that join words rather than make them: 催得紧 is two. */
    private static final String PARTICLES = "的得地了着过个一不";

    /** Words looked up by sound; a text with more of them is not a question that one candidate could mend. */
    private static final int LOOKED_UP = 4;

    /** Characters of unread words that are repeated to the person who typed them. */
    private static final int SHOWN = 60;

    private final Sounds sounds;

    UnknownWords(Sounds sounds) {
        this.sounds = sounds;
    }

    /** The misreading to answer with, or empty where nothing that matters was left unread. */
    Optional<Parse> check(List<Token> tokens, String text) {
        Optional<Parse> board = board(tokens, text);
        if (board.isPresent()) {
            return board;
        }
        List<String> unread = new ArrayList<>();
        int lookedUp = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Token.Ambiguous ambiguous) {
                return Optional.of(new Misread(ambiguous.said(), ambiguous.bodies(), text));
            }
            if (i > 0 && isLocal(tokens.get(i - 1), tokens.get(i))) {
                String body =
                        text.substring(tokens.get(i - 1).start(), tokens.get(i).end());
                return Optional.of(new UnknownBody(body, List.of(), text));
            }
            if (tokens.get(i) instanceof Token.Unknown unknown) {
                Like like = lookedUp++ < LOOKED_UP ? sounds.like(text, unknown.start(), unknown.end()) : Like.NOTHING;
                String run = run(tokens, i, text);
                if (BODY.matcher(run).matches()) {
                    return Optional.of(new UnknownBody(run, like.meant(), text));
                }
                if (!like.meant().isEmpty()) {
                    String said = like.said().length() > run.length() ? like.said() : run;
                    return Optional.of(new Misread(said, like.meant(), text));
                }
                String word = word(tokens, i, text);
                if (MEANT.matcher(word).find()) {
                    unread.add(word);
                }
                if (unread.size() > LOOKED_UP) {
                    break;
                }
            }
        }
        String words = String.join(" ", unread);
        int shown = words.offsetByCodePoints(0, Math.min(SHOWN, words.codePointCount(0, words.length())));
        return unread.isEmpty()
                ? Optional.empty()
                : Optional.of(new Misread(words.substring(0, shown), List.of(), text));
    }

    /** 高新区管委会: a body whose name is made of a word of the plan and of common words. */
    private static Optional<Parse> board(List<Token> tokens, String text) {
        Matcher board = BOARD.in(text);
        if (board == null) {
            return Optional.empty();
        }
        int start = board.start();
        for (Token token : tokens) {
            if (token instanceof Token.Body && token.start() <= board.start() && token.end() >= board.end()) {
                return Optional.empty();
            }
            start = token instanceof Token.Word && token.end() == board.start() ? token.start() : start;
        }
        return Optional.of(new UnknownBody(text.substring(start, board.end()), List.of(), text));
    }

    /** 渝北区科委: a place and a body in one word are that place's body, not the city's. */
    private static boolean isLocal(Token place, Token body) {
        return place instanceof Token.Body district
                && district.member()
                && body instanceof Token.Body other
                && !other.member()
                && district.end() == other.start()
                && other.said().charAt(0) != '市';
    }

    /** The unknown characters, on to the next ones where only one idle character stands between: 区块链. */
    private static String word(List<Token> tokens, int i, String text) {
        int last = i;
        while (last + 2 < tokens.size()
                && tokens.get(last + 2) instanceof Token.Unknown
                && tokens.get(last + 1) instanceof Token.Sign idle
                && idle.cue() == Cue.FILL
                && idle.end() - idle.start() == 1
                && Folding.isHan(text.charAt(idle.start()))
                && PARTICLES.indexOf(text.charAt(idle.start())) < 0) {
            last += 2;
        }
        return text.substring(tokens.get(i).start(), tokens.get(last).end()).strip();
    }

    /** The unknown characters with the plan's words that touch them: 科技 + 馆. */
    private static String run(List<Token> tokens, int i, String text) {
        int first = i;
        while (first > 0
                && tokens.get(first - 1) instanceof Token.Word
                && tokens.get(first - 1).end() == tokens.get(first).start()) {
            first--;
        }
        int last = i;
        while (last + 1 < tokens.size()
                && (tokens.get(last + 1) instanceof Token.Word || tokens.get(last + 1) instanceof Token.Unknown)
                && tokens.get(last + 1).start() == tokens.get(last).end()) {
            last++;
        }
        return text.substring(tokens.get(first).start(), tokens.get(last).end());
    }
}
