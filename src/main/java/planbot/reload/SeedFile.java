package planbot.reload;

/** A file of the folder as it was at one moment. */
public final class SeedFile {
    private final String name;
    private final byte[] content;
    private final String sha256;

    /** @param sha256 of the content */
    public SeedFile(String name, byte[] content, String sha256) {
        this.name = name;
        this.content = content.clone();
        this.sha256 = sha256;
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content.clone();
    }

    /** In bytes. */
    public int size() {
        return content.length;
    }

    public String sha256() {
        return sha256;
    }

    /** The name without its ending. */
    String stem() {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
