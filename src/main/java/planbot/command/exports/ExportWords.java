package planbot.command.exports;

import planbot.answer.Language;

/** What is said to orders for ledgers and calendars. */
enum ExportWords {
    CHINESE {
        @Override
        String planGone(String plan) {
            return "现在没有加载方案“" + plan + "”。";
        }

        @Override
        String filterTooLong(int characters) {
            return "台账的条件太长：最多" + characters + "个字。请缩短条件，或先下载全部台账再筛选。";
        }

        @Override
        String ledger(String plan, String filter, int rows, long minutes) {
            return "《" + plan + "》台账" + (filter.isEmpty() ? "" : "（" + filter + "）") + "，共" + rows + "项。链接" + minutes
                    + "分钟内有效，内容以下载时为准：";
        }

        @Override
        String ledgers(int plans, long minutes) {
            return "全部" + plans + "个方案的台账。链接" + minutes + "分钟内有效，内容以下载时为准：";
        }

        @Override
        String feed(String unit, String plan, int days) {
            return "《" + plan + "》" + (unit.isEmpty() ? "全部任务" : unit) + "的到期日日历，现有" + days + "个日期。";
        }

        @Override
        String address() {
            return "订阅地址";
        }

        @Override
        String howToSubscribe() {
            return "Outlook：添加日历 → 从 Internet 订阅；苹果日历：文件 → 新建日历订阅。粘贴上面的地址，以后自动更新。"
                    + "知道地址的人都能看到，请不要外传；管理员说“日历 重置”可以作废所有日历地址。";
        }

        @Override
        String oneUnit() {
            return "日历按一个单位订阅，例如：日历 市科委；日历 市科委牵头。只说“日历”是全部任务。";
        }

        @Override
        String reset() {
            return "所有日历地址都已作废。需要的人请重新说“日历 单位”，订阅新的地址。";
        }

        @Override
        String onlyHere() {
            return "注意：这个链接只能在运行 planbot 的机器上打开。请管理员在配置中设置 http.publicUrl。";
        }
    },
    ENGLISH {
        @Override
        String planGone(String plan) {
            return "The plan \"" + plan + "\" is not loaded now.";
        }

        @Override
        String filterTooLong(int characters) {
            return "The ledger's condition is too long: at most " + characters
                    + " characters. Use a shorter one, or download the whole ledger and filter it.";
        }

        @Override
        String ledger(String plan, String filter, int rows, long minutes) {
            return "Ledger of " + plan + (filter.isEmpty() ? "" : " (" + filter + ")") + ", " + rows
                    + " rows. The link is good for " + minutes + " minutes; what it holds is as of the download:";
        }

        @Override
        String ledgers(int plans, long minutes) {
            return "Ledgers of all " + plans + " plans. The link is good for " + minutes
                    + " minutes; what it holds is as of the download:";
        }

        @Override
        String feed(String unit, String plan, int days) {
            return "A calendar of the due dates of " + (unit.isEmpty() ? "all tasks" : unit) + " in " + plan + ", "
                    + days + " of them now.";
        }

        @Override
        String address() {
            return "Address to subscribe to";
        }

        @Override
        String howToSubscribe() {
            return "Outlook: Add calendar → Subscribe from web. Apple Calendar: File → New Calendar Subscription. Paste the address"
                    + " above; it keeps itself up to date. Whoever knows the address can read it, so do not pass it on; an"
                    + " administrator ends all of them by \"calendar reset\".";
        }

        @Override
        String oneUnit() {
            return "A calendar is of one unit, for example: calendar 市科委; calendar led by 市科委. \"calendar\" alone is of all"
                    + " tasks.";
        }

        @Override
        String reset() {
            return "Every calendar's address is void now. Whoever needs one asks again with \"calendar UNIT\" and subscribes to"
                    + " the new address.";
        }

        @Override
        String onlyHere() {
            return "Note: this link works on the server only. An administrator can set http.publicUrl in the configuration.";
        }
    };

    static ExportWords in(Language language) {
        return language == Language.ZH ? CHINESE : ENGLISH;
    }

    abstract String planGone(String plan);

    abstract String filterTooLong(int characters);

    /** @param filter as a heading; empty for all rows */
    abstract String ledger(String plan, String filter, int rows, long minutes);

    abstract String ledgers(int plans, long minutes);

    /** @param unit empty for all */
    abstract String feed(String unit, String plan, int days);

    abstract String address();

    abstract String howToSubscribe();

    abstract String oneUnit();

    abstract String reset();

    abstract String onlyHere();
}
