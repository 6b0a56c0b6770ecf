package planbot.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Questions of one kind, as many as there are bodies, days, tasks and words to ask by. */
enum GrowthQuestions {
    UNIT {
        @Override
        List<String> of(GrownLedger ledger) {
            List<String> questions = new ArrayList<>();
            for (String unit : ledger.bodies()) {
                questions.add(unit + "牵头哪些任务");
                questions.add(unit + "的任务");
                questions.add(unit + "配合的任务列一下");
                questions.add(unit + "有几项牵头");
            }
            return questions;
        }
    },
    DATE {
        @Override
        List<String> of(GrownLedger ledger) {
            List<String> questions = new ArrayList<>(
                    List.of("离下一个截止还有几天", "逾期的有哪些", "未来30天到期", "下个月有哪些要交的", "今年年底前要完成的有哪些", "没写时限的是哪几项"));
            for (int year = 2016; year <= 2018; year++) {
                questions.add(year + "年的任务");
                questions.add(year + "年年底前要完成的有哪些");
                for (int month = 1; month <= 12; month++) {
                    questions.add(year + "年" + month + "月到期的任务");
                    questions.add(String.format(Locale.ROOT, "%d-%02d-15前要完成的", year, month));
                }
            }
            return questions;
        }
    },
    NUMBER {
        @Override
        List<String> of(GrownLedger ledger) {
            Random random = new Random(7);
            List<String> questions = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                int number = 1 + random.nextInt(ledger.tasks());
                questions.add("第" + number + "项什么时候完成，谁牵头");
                questions.add("task " + number);
            }
            return questions;
        }
    },
    WORD {
        @Override
        List<String> of(GrownLedger ledger) {
            List<String> questions = new ArrayList<>(List.of("孵化器目标", "孵化器目标多少", "任务里提到博士后工作站的"));
            for (String thing : GrownLedger.THINGS) {
                questions.add("任务里提到" + thing + "的");
                questions.add(thing);
                questions.add(thing + "目标多少");
            }
            return questions;
        }
    };

    abstract List<String> of(GrownLedger ledger);
}
