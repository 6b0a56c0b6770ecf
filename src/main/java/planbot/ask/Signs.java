package planbot.ask;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which cues a question has. */
final class Signs {
    private final List<Token.Sign> all = new ArrayList<>();
    private final Set<Cue> cues = EnumSet.noneOf(Cue.class);
    /** The words before the first thing that is no word of the language. */
    private final List<Cue> opening = new ArrayList<>();

    Signs(List<Token> tokens) {
        boolean opens = true;
        for (Token token : tokens) {
            opens &= token instanceof Token.Sign;
            if (token instanceof Token.Sign sign) {
                all.add(sign);
                cues.add(sign.cue());
                if (opens && !sign.cue().isLight()) {
                    opening.add(sign.cue());
                }
            }
        }
        if (!tokens.isEmpty() && tokens.get(0) instanceof Token.Sign first && first.cue() == Cue.AND) {
            cues.add(Cue.INSTEAD);
        }
    }

    /** 哪些是…, 有几项是…: opens with the choice, and only then says of what. */
    boolean choose() {
        int which = opening.indexOf(Cue.WHICH) >= 0 ? opening.indexOf(Cue.WHICH) : opening.indexOf(Cue.COUNT_TASKS);
        return which >= 0
                && which <= 1
                && opening.subList(which, opening.size()).contains(Cue.IS);
    }

    void add(Cue cue) {
        cues.add(cue);
    }

    /** Whether no word says what to do. */
    boolean areIdle() {
        return cues.stream().allMatch(Cue::isLight);
    }

    boolean has(Cue cue) {
        return cues.contains(cue);
    }

    List<String> saidOf(Cue cue, String text) {
        return all.stream()
                .filter(sign -> sign.cue() == cue)
                .map(sign -> text.substring(sign.start(), sign.end()))
                .toList();
    }
}
