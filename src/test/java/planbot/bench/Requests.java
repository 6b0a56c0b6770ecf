package planbot.bench;

/** The messages of a lane, numbered on and on, because one that comes twice is answered once. */
final class Requests {
    private final Traffic traffic;
    private int next;

    Requests(Traffic traffic) {
        this.traffic = traffic;
    }

    /** The next ones, signed ahead: signing takes processor time that is not the server's. */
    byte[][] ahead(int count) {
        byte[][] requests = new byte[count][];
        for (int i = 0; i < count; i++) {
            requests[i] = traffic.request(next++);
        }
        return requests;
    }
}
