package planbot.document;

import planbot.source.Flaw;

/** Ends the opening of a file that cannot be taken. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Flaw flaw;

    Unfit(Flaw.Kind kind, String seen) {
        super(kind.name());
        flaw = Flaw.of(kind, seen);
    }

    Flaw flaw() {
        return flaw;
    }
}
