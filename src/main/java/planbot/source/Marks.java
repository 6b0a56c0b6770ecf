package planbot.source;

import java.util.Set;

/** What stands in a cell of a ledger in the place of what the source does not tell; read back, it is as unknown as it was. */
public final class Marks {
    /** In the cell of what the source does not tell. */
    public static final String UNKNOWN = "原文未写明";
    /** In the place of a text that the source lost. */
    public static final String LOST = "来源缺失";

    private static final Set<String> ALL = Set.of(UNKNOWN, LOST);

    private Marks() {}

    /** Whether a cell holds a mark, and nothing else. */
    public static boolean isMark(String cell) {
        return ALL.contains(cell.strip());
    }
}
