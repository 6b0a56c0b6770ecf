package planbot.platform;

/**
 * A token to be fetched.
 *
 * @param key which token: the same for all targets that share it; holds no secret
 * @param call fetches it
 */
public record Grant(String key, Call call) {}
