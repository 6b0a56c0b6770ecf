package planbot.reload;

import org.jspecify.annotations.Nullable;
import planbot.answer.Language;
import planbot.plan.Place;
import planbot.source.Flaw;

/** What is told of a flaw: where it is, what stands there, and what to do about it. */
public enum FlawWords {
    CHINESE {
        @Override
        public String of(Flaw flaw) {
            return in(flaw.place()) + what(flaw.kind(), Quoted.of(flaw.seen(), "“", "”")) + "。";
        }

        private String in(@Nullable Place place) {
            return place == null ? "" : "第" + place.line() + "行第" + place.column() + "列：";
        }

        private String what(Flaw.Kind kind, String seen) {
            return switch (kind) {
                case EMPTY -> "文件是空的，请放入有内容的文件";
                case FORMAT -> "不支持的文件格式" + seen + "，请另存为 xlsx、csv（UTF-8）、html 或纯文本";
                case ENCODING -> "文字既不是 UTF-8 也不是 GB18030 编码，请另存为 UTF-8";
                case DAMAGED -> "文件已损坏" + seen + "，请用原来的程序打开后重新保存";
                case TOO_LARGE -> "文件太大" + seen + "（上限：文件 20 MB，解压后 200 MB），请删去图片、空行和无关的工作表";
                case TOO_MANY_TASKS -> "任务太多" + seen + "（上限 100000 项），请拆成几个文件";
                case NO_TABLE -> "没有找到任务表" + seen + "，请在前十行内放一行表头，例如：序号、重点任务、完成时限、牵头单位、配合单位";
                case NUMBER -> "序号不对" + seen + "，请填写从 1 起的整数";
                case NUMBER_TWICE -> "序号重复" + seen + "，请让每个序号只出现一次";
                case UNKNOWN_KEY -> "不认识的键" + seen + "，请对照说明改正";
                case MISSING_KEY -> "缺少必填的键" + seen + "，请补上";
                case VALUE -> "值不对" + seen + "，请对照说明改正";
                case DEADLINE -> "读不懂的完成时限" + seen + "，请写成如“2016年6月底前”";
                case UNKNOWN_TASK -> "方案中没有这一项" + seen + "，请核对序号";
                case UNKNOWN_PLAN -> "没有加载这个方案" + seen + "，请核对文号、标题或文件名";
                case PLAN_TWICE -> "同一方案出现在两个文件中" + seen + "，请只留一个";
                case NAME -> "文件名里有看不见的字符" + seen + "，请改名";
                case LINK -> "链接指向文件夹之外" + seen + "，请放入文件本身";
                case UNREADABLE -> "文件打不开" + seen + "，请检查读取权限";
            };
        }
    },
    ENGLISH {
        @Override
        public String of(Flaw flaw) {
            String what = what(flaw.kind(), Quoted.of(flaw.seen(), " \"", "\""));
            Place place = flaw.place();
            return place == null
                    ? Character.toUpperCase(what.charAt(0)) + what.substring(1) + "."
                    : "Row " + place.line() + ", column " + place.column() + ": " + what + ".";
        }

        private String what(Flaw.Kind kind, String seen) {
            return switch (kind) {
                case EMPTY -> "the file is empty; give one with content";
                case FORMAT -> "the format" + seen + " is not read; save it as xlsx, csv (UTF-8), html or plain text";
                case ENCODING -> "the text is neither in UTF-8 nor in GB18030; save it as UTF-8";
                case DAMAGED -> "the file is damaged" + seen + "; open it in its own program and save it again";
                case TOO_LARGE ->
                    "the file is too large" + seen
                            + " (20 MB at most, 200 MB inflated); take out pictures, empty rows and other sheets";
                case TOO_MANY_TASKS -> "too many tasks" + seen + " (100,000 at most); split the file";
                case NO_TABLE ->
                    "no table of tasks was found" + seen
                            + "; within the first ten rows put a head such as 序号, 重点任务, 完成时限, 牵头单位, 配合单位";
                case NUMBER -> "the number" + seen + " is none, or out of proportion; count the tasks from 1";
                case NUMBER_TWICE -> "the number" + seen + " stands twice; give each task a number of its own";
                case UNKNOWN_KEY -> "the key" + seen + " is not known; see the guide and put it right";
                case MISSING_KEY -> "the key" + seen + " is missing; add it";
                case VALUE -> "the value" + seen + " does not fit; see the guide and put it right";
                case DEADLINE -> "the deadline" + seen + " cannot be read; word it like 2016年6月底前";
                case UNKNOWN_TASK -> "the plan has no task" + seen + "; check the number";
                case UNKNOWN_PLAN -> "no plan" + seen + " is loaded; check its number, title or file name";
                case PLAN_TWICE -> "one plan stands in two files" + seen + "; leave one of them";
                case NAME -> "the file's name has characters that are not seen" + seen + "; rename it";
                case LINK -> "the link" + seen + " leads out of the folder; put the file itself there";
                case UNREADABLE -> "the file" + seen + " cannot be opened; check the permission to read it";
            };
        }
    };

    public static FlawWords in(Language language) {
        return language == Language.ZH ? CHINESE : ENGLISH;
    }

    /** One sentence with the place and the remedy; the file's name is said in front of it by who tells it. */
    public abstract String of(Flaw flaw);
}
