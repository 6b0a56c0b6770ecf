package planbot.platform.parts;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out the emoji that platforms write in plain characters, before they are read as words or as a task's number. */
public final class Emoji {
    /** A name of digits alone would be a time of day, so of these only the known ones are emoji. */
    private static final Pattern SHORTCODE = Pattern.compile(
            "(?<![A-Za-z0-9]):(?:[+-]1|100|1234|(?=[0-9_+'-]{0,39}[a-z])[a-z0-9_+'-]{1,40}):(?::skin-tone-[2-6]:)?(?![A-Za-z0-9])");

    private static final Pattern BRACKETED = Pattern.compile("\\[(\\p{IsHan}{1,5}|[A-Za-z]{2,20}|666)]");

    /** Only known names: a unit or 逾期 in brackets is part of the question. */
    private static final Set<String> NAMES = Set.copyOf(List.of("""
            微笑 撇嘴 色 发呆 得意 流泪 害羞 闭嘴 睡 大哭 尴尬 发怒 调皮 呲牙 惊讶 难过 囧 抓狂 吐 偷笑 愉快 白眼 傲慢 困 惊恐 憨笑 悠闲 \
            咒骂 疑问 嘘 晕 衰 骷髅 敲打 再见 擦汗 抠鼻 鼓掌 坏笑 左哼哼 右哼哼 哈欠 鄙视 委屈 快哭了 阴险 亲亲 可怜 笑脸 生病 脸红 破涕为笑 恐惧 失望 \
            无语 嘿哈 捂脸 奸笑 机智 皱眉 耶 吃瓜 加油 汗 天啊 社会社会 旺柴 好的 打脸 哇 翻白眼 让我看看 叹气 苦涩 裂开 嘴唇 爱心 心碎 拥抱 \
            强 弱 握手 胜利 抱拳 勾引 拳头 合十 啤酒 咖啡 蛋糕 玫瑰 凋谢 菜刀 炸弹 便便 月亮 太阳 庆祝 礼物 红包 发 發 福 烟花 爆竹 猪头 跳跳 \
            发抖 转圈 赞 感谢 谢谢 鲜花 送花花 大笑 流汗 收到 可爱 思考 拜托 比心 开心 鬼脸 无奈 无聊 呆 灵感 傻笑 推眼镜 天使 哭 惊愕 对勾 \
            狗子 跪了 笑哭 哭笑 举手 击掌 点赞 666 Emm OK SMILE THUMBSUP THANKS THANKYOU DONE HEART CLAP APPLAUSE MUSCLE JIAYI FISTBUMP FINGERHEART \
            LOVE LAUGH LOL WOW PRAISE BLUSH SHY CRY SOB TEARS FACEPALM THINKING WAVE PARTY ROSE BEER CAKE GIFT FIREWORKS HUG SALUTE SHAKE WINK SPEECHLESS SWEAT \
            YEAH WITTY SMART PROUD SMIRK GRIN BIGKISS KISS SILENT SLEEP DULL ANGRY SICK COMFORT SCOWL TONGUE EYESCLOSED""".split(" ")));

    private Emoji() {}

    /** Without {@code :name:}, as Slack and Mattermost write it. */
    public static String withoutShortcodes(String text) {
        // Most questions hold none, and this is asked of every one.
        return text.indexOf(':') < 0
                ? text.strip()
                : SHORTCODE.matcher(text).replaceAll("").strip();
    }

    /** Without {@code [微笑]}, as the Chinese clients write it. */
    public static String withoutBracketed(String text) {
        if (text.indexOf('[') < 0) {
            return text.strip();
        }
        return BRACKETED
                .matcher(text)
                .replaceAll(emoji -> NAMES.contains(emoji.group(1)) ? "" : Matcher.quoteReplacement(emoji.group()))
                .strip();
    }
}
