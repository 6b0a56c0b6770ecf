package planbot.bench;

import java.util.List;

/** The questions that are measured: what people ask of a plan, in the proportions of the worked cases. */
final class Mix {
    static final List<String> QUESTIONS = List.of(
            "市科委牵头哪些任务",
            "科委的任务",
            "市教委配合的任务列一下",
            "金融办有啥任务",
            "发改委这边要干啥",
            "工商联那条发我",
            "没有配合单位的是哪些",
            "科技局的任务",
            "交委有任务吗",
            "市公安局牵头的任务",
            "tasks led by the science and technology commission",
            "which tasks does the education commission support",
            "list all tasks for DRC",
            "2016年6月到期的任务",
            "2016-06-30前要完成的",
            "2016年年底前要完成的有哪些",
            "2017年的任务",
            "2016Q3有没有",
            "二〇一六年年底前",
            "2016/13到期",
            "下个月有哪些要交的",
            "未来30天到期",
            "what is due in june 2016",
            "逾期的有哪些",
            "overdue",
            "没写时限的是哪几项",
            "离下一个截止还有几天",
            "市科委牵头今年底前要完成的有哪些",
            "科委牵头、教委配合的",
            "不是科委牵头的2016年任务",
            "科委和教委都参与的",
            "牵头单位不止一个的",
            "孵化器 17年 区县",
            "第7项是什么内容",
            "第12项什么时候完成，谁牵头",
            "task 18",
            "众创空间要建多少家",
            "这个方案是哪天印发的",
            "各单位任务数量排名",
            "你好，能帮我做什么",
            "今天天气怎么样",
            "麻煩幫我查下市科委牽頭的任務，謝謝");

    private Mix() {}
}
