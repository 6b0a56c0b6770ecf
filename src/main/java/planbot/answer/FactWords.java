package planbot.answer;

import planbot.plan.Facts.Fact;

/** What the facts of a document are called. */
public enum FactWords {
    CHINESE {
        @Override
        public String name(Fact fact) {
            return switch (fact) {
                case TITLE -> "标题";
                case NUMBER -> "文号";
                case ISSUER -> "发文机关";
                case WRITTEN -> "成文日期";
                case PRINTED -> "印发日期";
                case PUBLISHED -> "发布日期";
                case BASIS -> "依据";
                case RECIPIENTS -> "主送";
                case COPIES -> "抄送";
            };
        }
    },
    ENGLISH {
        @Override
        public String name(Fact fact) {
            return switch (fact) {
                case TITLE -> "Title";
                case NUMBER -> "Document number";
                case ISSUER -> "Issued by";
                case WRITTEN -> "Written";
                case PRINTED -> "Issued (printed)";
                case PUBLISHED -> "Published";
                case BASIS -> "Basis";
                case RECIPIENTS -> "Addressed to";
                case COPIES -> "Copied to";
            };
        }
    };

    public abstract String name(Fact fact);
}
