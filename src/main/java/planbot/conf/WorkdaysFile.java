package planbot.conf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planbot.calendar.WorkCalendar;
import planbot.calendar.WorkCalendar.Kind;

/** Reads {@code conf/workdays.csv}, the holidays and the days worked in their stead, a year's as soon as it is announced. */
public final class WorkdaysFile {
    private static final String HEADER = "date,kind,name";
    /** Excel writes it in front of UTF-8, and shows Chinese only with it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Problems problems;
    private final Map<LocalDate, Integer> lines = new HashMap<>();
    private final Map<LocalDate, Kind> days = new HashMap<>();

    private WorkdaysFile(Path file) {
        problems = new Problems(file.toString());
    }

    /** @throws SettingsException naming the file, and every line that is wrong with its remedy */
    public static WorkCalendar read(Path file) {
        try {
            return new WorkdaysFile(file).calendar(Files.readString(file));
        } catch (IOException e) {
            throw new SettingsException(
                    file + ": cannot be read; check that it exists, is readable and is written in UTF-8", e);
        }
    }

    private WorkCalendar calendar(String content) {
        List<String> all = (content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content)
                .lines()
                .toList();
        if (all.stream().allMatch(String::isBlank)) {
            problems.add("the file", 0, "is empty; its first line is " + HEADER + ", then a day a line");
        } else if (!all.get(0).strip().equals(HEADER)) {
            problems.add("the header", 1, "is " + all.get(0) + "; write " + HEADER);
        } else {
            for (int i = 1; i < all.size(); i++) {
                read(all.get(i), i + 1);
            }
            if (all.stream().skip(1).allMatch(String::isBlank)) {
                problems.add("the file", 0, "lists no days; add those of one year at least");
            }
        }
        problems.check();
        return new WorkCalendar(days);
    }

    private void read(String line, int number) {
        if (line.isBlank()) {
            return;
        }
        String[] fields = line.split(",", -1);
        if (fields.length != 3) {
            problems.add("the line", number, "is " + line + "; write three fields, such as 2016-10-01,off,国庆节");
            return;
        }
        LocalDate day = day(fields[0].strip(), number);
        Kind kind = kind(fields[1].strip(), number);
        if (day == null || kind == null) {
            return;
        }
        Integer before = lines.putIfAbsent(day, number);
        if (before != null) {
            problems.add("date", number, "is " + day + ", as in line " + before + " already; take one of them out");
        }
        days.put(day, kind);
    }

    private @Nullable LocalDate day(String value, int line) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            problems.add("date", line, "is " + value + ", which is no date; write it like 2016-10-01");
            return null;
        }
    }

    private @Nullable Kind kind(String value, int line) {
        return switch (value) {
            case "off" -> Kind.OFF;
            case "work" -> Kind.WORK;
            default -> {
                problems.add("kind", line, "is " + value + "; write off for a holiday, work for a weekend day worked");
                yield null;
            }
        };
    }
}
