package planbot.answer;

/** The languages an answer can be framed in; quotes keep the plan's. */
public enum Language {
    ZH,
    EN
}
