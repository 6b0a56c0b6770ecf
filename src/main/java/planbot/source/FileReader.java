package planbot.source;

/** Reads a file of any format that plans and corrections come in; the content tells the format. Never throws. */
@FunctionalInterface
public interface FileReader {

    /** @param name the file's; it is only told, and decides nothing that the content decides */
    Reading read(String name, byte[] content);
}
