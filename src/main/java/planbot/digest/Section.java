package planbot.digest;

/** The headings of a digest; the most urgent first. */
public enum Section {
    /** 红灯: a due date has passed, and nobody has reported it done. */
    RED,
    /** 黄灯: due within three working days. */
    YELLOW,
    /** Due within the horizon. */
    UPCOMING
}
