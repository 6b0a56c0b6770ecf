package planbot.demo;

/** Somebody's own receiver of signed messages; it looks at the form of the signature, because it knows no secret. */
final class GenericApi implements Api {
    @Override
    public Answer answer(Asked asked) {
        boolean signed = asked.header("x-planbot-timestamp").matches("\\d{1,12}")
                && asked.header("x-planbot-signature").matches("v1=[0-9a-f]{64}");
        if (!signed) {
            return Answer.json(401, Answer.object().put("error", "unsigned"));
        }
        return asked.json().isObject()
                ? Answer.json(200, Answer.object()).takes(asked.path())
                : Answer.json(400, Answer.object().put("error", "no JSON"));
    }
}
