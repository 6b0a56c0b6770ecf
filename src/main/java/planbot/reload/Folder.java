package planbot.reload;

/** Where files are dropped. Blocks: never on an event loop. */
@FunctionalInterface
public interface Folder {

    /** Everything that is there now; what cannot be read is a flaw. */
    Stock read();
}
