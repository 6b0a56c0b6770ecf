package planbot.store;

/**
 * A PostgreSQL database that several planbots may share.
 *
 * @param url {@code jdbc:postgresql://host/database}; may hold a password, so it is never printed whole
 * @param user empty where the URL names one
 * @param password empty where there is none, or the URL holds it
 */
public record Server(String url, String user, String password) {

    /** Where it is, without what follows a question mark. */
    @Override
    public String toString() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
