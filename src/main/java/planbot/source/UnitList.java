package planbot.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts a list of bodies into their names, each as it stands; what names none (等单位, 按职责分工负责) falls away. */
final class UnitList {
    private static final String SEPARATORS = "、，,；;。/ \n\u3000\u00a0\t";

    /** A body for many, whose name holds the mark that parts names. */
    private static final Pattern EVERY = Pattern.compile(
            "各(?:省|市|州|区|县|旗|镇|乡|街道)(?:、(?:县级市|自治县|自治州|直辖市|开发区|功能区|自治区|省|市|州|区|县|旗|镇|乡|街道))+(?:（[^（）]{1,8}）)?(?:人民政府|政府)?");

    private static final Pattern JOINED = Pattern.compile("(?<=[局委办厅部会院府行])(?:以及|和|及|与)(?=[市省区县州各])");
    private static final Pattern NO_NAME =
            Pattern.compile("(?:等(?:市级|省级|各|有关|相关)*(?:单位|部门)?|等|按(?:照)?(?:各自)?职责(?:分工)?(?:分别)?负责|分别负责)+$");

    private UnitList() {}

    static List<String> of(String list) {
        String wide = list.replace('(', '（').replace(')', '）');
        List<String> names = new ArrayList<>();
        Matcher every = EVERY.matcher(wide);
        int protectedTo = 0;
        int start = 0;
        int depth = 0;
        boolean more = every.find();
        for (int i = 0; i <= wide.length(); i++) {
            char c = i < wide.length() ? wide.charAt(i) : '、';
            while (more && every.end() <= i) {
                more = every.find();
            }
            protectedTo = more && every.start() <= i ? every.end() : protectedTo;
            depth += c == '（' ? 1 : c == '）' && depth > 0 ? -1 : 0;
            if (i == wide.length() || (depth == 0 && i >= protectedTo && SEPARATORS.indexOf(c) >= 0)) {
                add(names, wide.substring(start, i));
                start = i + 1;
            }
        }
        return names;
    }

    private static void add(List<String> names, String written) {
        for (String part : JOINED.split(written.strip(), -1)) {
            String name = NO_NAME.matcher(part.strip()).replaceFirst("").strip();
            if (!name.isEmpty() && !names.contains(name)) {
                names.add(name);
            }
        }
    }
}
