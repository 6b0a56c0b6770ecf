package planbot.fakes;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The access tokens given out, a new one with every call, of which those that have expired are no longer good. */
final class IssuedTokens {
    private static final Pattern FIELD =
            Pattern.compile("(\"(?:access_token|accessToken|tenant_access_token)\":\")([^\"]+)\"");

    /** What the stand-in knows a token as. */
    private final Map<String, String> real = new LinkedHashMap<>();

    private final Set<String> expired = new HashSet<>();

    /** The stand-in's answer with a token of our own in it. */
    synchronized String issue(String answer) {
        Matcher field = FIELD.matcher(answer);
        if (!field.find()) {
            return answer;
        }
        String token = "issued-" + (real.size() + 1) + "-" + field.group(2);
        real.put(token, field.group(2));
        return field.replaceFirst(Matcher.quoteReplacement(field.group(1) + token + "\""));
    }

    synchronized void expire() {
        expired.addAll(real.keySet());
    }

    synchronized boolean isExpired(Visit visit) {
        return expired.stream()
                .anyMatch(token -> visit.uri().contains(token)
                        || visit.headers().values().stream().anyMatch(value -> value.contains(token)));
    }

    /** The text with the token that the stand-in knows. */
    synchronized String known(String text) {
        String known = text;
        for (Map.Entry<String, String> token : real.entrySet()) {
            known = known.replace(token.getKey(), token.getValue());
        }
        return known;
    }
}
