package planbot.platform;

/**
 * Why a request was refused or ignored.
 *
 * @param label a word of a small fixed set, fit for a metric
 * @param detail for the log: never a secret or text of the request
 */
public record Reason(String label, String detail) {}
