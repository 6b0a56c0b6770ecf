package planbot.plan;

import java.util.Map;
import java.util.Optional;

/** What the document says of itself, each fact in its own words; a fact the source lacks is not in the map. */
public record Facts(Map<Fact, Statement> statements) {

    /** The facts an official document carries. */
    public enum Fact {
        /** The plan's own title (…工作方案), without the notice around it. */
        TITLE,
        /** 文号 */
        NUMBER,
        /** 发文机关 */
        ISSUER,
        /** 成文日期, as worded. */
        WRITTEN,
        /** 印发日期, as worded. */
        PRINTED,
        /** 发布日期, as worded. */
        PUBLISHED,
        /** 依据 */
        BASIS,
        /** 主送 */
        RECIPIENTS,
        /** 抄送 */
        COPIES
    }

    /** A fact as worded, and where it stands. */
    public record Statement(String text, Place place) {}

    public Facts {
        statements = Map.copyOf(statements);
    }

    public Optional<String> of(Fact fact) {
        return Optional.ofNullable(statements.get(fact)).map(Statement::text);
    }
}
