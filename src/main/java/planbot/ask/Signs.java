package planbot.ask;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which cues a question has. */
final class Signs {
    private final List<Token.Sign> all = new ArrayList<>();
    private final Set<Cue> cues = EnumSet.noneOf(Cue.class);

    Signs(List<Token> tokens) {
        for (Token token : tokens) {
            if (token instanceof Token.Sign sign) {
                all.add(sign);
                cues.add(sign.cue());
            }
        }
        if (!tokens.isEmpty() && tokens.get(0) instanceof Token.Sign first && first.cue() == Cue.AND) {
            cues.add(Cue.INSTEAD);
        }
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
