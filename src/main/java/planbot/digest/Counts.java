package planbot.digest;

/**
 * What a digest does not list, in tasks but for {@code unchanged}.
 *
 * @param all tasks that are meant
 * @param undated of them, those whose deadline the source does not hold
 * @param vague of them, those whose deadline fixes no day
 * @param done of them, those reported done
 * @param muted of them, those left out because the place muted them
 * @param unchanged due dates left out because the group was told the same already
 * @param silent tasks of which the source does not say whether they are meant
 * @param lost rows the source lost altogether
 */
public record Counts(int all, int undated, int vague, int done, int muted, int unchanged, int silent, int lost) {}
