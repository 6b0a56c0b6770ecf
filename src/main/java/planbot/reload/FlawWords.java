package planbot.reload;

import planbot.answer.Language;
import planbot.plan.Place;
import planbot.source.Flaw;

/** Says in one sentence why a file cannot be taken: the place, what stands there, and the remedy. */
public enum FlawWords {
    CHINESE {
        @Override
        public String of(Flaw flaw) {
            Place place = flaw.place();
            String where = place == null ? "" : "第" + place.line() + "行第" + place.column() + "列：";
            return where + remedy(flaw) + (flaw.seen().isEmpty() ? "" : "（" + flaw.seen() + "）");
        }

        private String remedy(Flaw flaw) {
            return switch (flaw.kind()) {
                case PLAN_TWICE -> "和另一个文件是同一个方案，请只留一个";
                case UNKNOWN_PLAN -> "要更正的方案不在 seeds/ 里，请核对文号、标题或文件名";
                case LINK -> "链接指到文件夹外面，请换成文件本身";
                case TOO_LARGE -> "文件太大，请拆小（一个文件最多 20 MB）";
                case UNREADABLE -> "打不开，请检查权限";
                case EMPTY -> "文件是空的，请补上内容或移走";
                default -> "读不了，请改正或移走";
            };
        }
    },
    ENGLISH {
        @Override
        public String of(Flaw flaw) {
            Place place = flaw.place();
            String where = place == null ? "" : "line " + place.line() + ", column " + place.column() + ": ";
            return where + remedy(flaw) + (flaw.seen().isEmpty() ? "" : " (" + flaw.seen() + ")");
        }

        private String remedy(Flaw flaw) {
            return switch (flaw.kind()) {
                case PLAN_TWICE -> "it is the same plan as another file; keep one of them";
                case UNKNOWN_PLAN -> "it corrects a plan that is not in seeds/; check the number, title or file name";
                case LINK -> "the link leads out of the folder; put the file itself there";
                case TOO_LARGE -> "it is too large; split it (20 MB a file at most)";
                case UNREADABLE -> "it cannot be opened; check the permissions";
                case EMPTY -> "it is empty; fill it or take it away";
                default -> "it cannot be read; mend it or take it away";
            };
        }
    };

    public static FlawWords in(Language language) {
        return language == Language.ZH ? CHINESE : ENGLISH;
    }

    public abstract String of(Flaw flaw);
}
