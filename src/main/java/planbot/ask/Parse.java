package planbot.ask;

import java.util.List;
import planbot.ask.time.When;

/** What became of a text: never an exception, whatever the string. */
public sealed interface Parse {

    /** The notes say how words were read that are not the plan's own. */
    record Understood(Question question, List<Note> notes) implements Parse {
        public Understood {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Words that were not understood, with what they may have meant (best first, possibly none).
     *
     * @param question the whole question, folded
     */
    record Misread(String words, List<String> candidates, String question) implements Parse {
        public Misread {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * A body the directory does not know, with known ones of a like name.
     *
     * @param question the whole question, folded
     */
    record UnknownBody(String name, List<String> candidates, String question) implements Parse {
        public UnknownBody {
            candidates = List.copyOf(candidates);
        }
    }

    /** A date that does not exist. */
    record NoSuchTime(When.Impossible time) implements Parse {}

    /**
     * How words were read.
     *
     * @param said as typed
     * @param meant as the plan has it
     */
    record Note(Kind kind, String said, String meant) {

        public enum Kind {
            /** Another name of a unit. */
            UNIT,
            /** A member of a collective. */
            MEMBER,
            /** A word of another language. */
            TERM
        }
    }
}
