package planbot.fakes;

import static planbot.fakes.Fault.BUSY_IN_200;
import static planbot.fakes.Fault.ERROR_IN_200;
import static planbot.fakes.Fault.EXPIRED_TOKEN;
import static planbot.fakes.Fault.TOO_FAST;
import static planbot.fakes.Reply.json;
import static planbot.fakes.Reply.text;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The wrong answers in the platforms' own words; what a platform does not say is absent. */
public final class Dialect {
    public static final Dialect WECOM_APP = new Dialect(
            Duration.ofMinutes(1),
            Map.of(
                    ERROR_IN_200, json(200, "{\"errcode\":60020,\"errmsg\":\"not allow to access from your ip\"}"),
                    BUSY_IN_200, json(200, "{\"errcode\":-1,\"errmsg\":\"system busy\"}"),
                    EXPIRED_TOKEN, json(200, "{\"errcode\":42001,\"errmsg\":\"access_token expired\"}"),
                    TOO_FAST, json(200, "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}")));

    public static final Dialect WECOM_WEBHOOK = new Dialect(
            Duration.ofMinutes(1),
            Map.of(
                    ERROR_IN_200, json(200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}"),
                    BUSY_IN_200, json(200, "{\"errcode\":-1,\"errmsg\":\"system busy\"}"),
                    TOO_FAST, json(200, "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}")));

    /** To a group; the answer names no wait. */
    public static final Dialect DINGTALK_GROUP = new Dialect(
            Duration.ofSeconds(1),
            Map.of(
                    EXPIRED_TOKEN, dingtalk(401, "InvalidAuthentication", "不合法的access_token"),
                    TOO_FAST, dingtalk(429, "Throttling", "too many requests")));

    /** To a person, who may not be reached although the status is 200. */
    public static final Dialect DINGTALK_PERSON = new Dialect(
            Duration.ofSeconds(1),
            Map.of(
                    ERROR_IN_200, json(200, "{\"processQueryKey\":\"q\",\"invalidStaffIdList\":[\"zhangsan\"]}"),
                    EXPIRED_TOKEN, dingtalk(401, "InvalidAuthentication", "不合法的access_token"),
                    TOO_FAST, json(200, "{\"processQueryKey\":\"q\",\"flowControlledStaffIdList\":[\"zhangsan\"]}")));

    /** Who is too fast is blocked for ten minutes. */
    public static final Dialect DINGTALK_WEBHOOK = new Dialect(
            Duration.ofMinutes(10),
            Map.of(
                    ERROR_IN_200, json(200, "{\"errcode\":310000,\"errmsg\":\"keywords not in content\"}"),
                    BUSY_IN_200, json(200, "{\"errcode\":-1,\"errmsg\":\"系统繁忙\"}"),
                    TOO_FAST,
                            json(
                                    200,
                                    "{\"errcode\":130101,\"errmsg\":\"send too fast, exceed 20 times per minute\"}")));

    public static final Dialect FEISHU_APP = new Dialect(
            Duration.ofSeconds(7),
            Map.of(
                    EXPIRED_TOKEN,
                    json(400, "{\"code\":99991663,\"msg\":\"Invalid access token for authorization\"}"),
                    TOO_FAST,
                    json(429, "{\"code\":99991400,\"msg\":\"request trigger frequency limit\"}")
                            .with("x-ogw-ratelimit-limit", "100")
                            .with("x-ogw-ratelimit-reset", "7")));

    public static final Dialect FEISHU_WEBHOOK = new Dialect(
            Duration.ofSeconds(1),
            Map.of(
                    ERROR_IN_200, json(200, "{\"code\":19024,\"msg\":\"Key Words Not Found\",\"data\":{}}"),
                    TOO_FAST, json(200, "{\"code\":11232,\"msg\":\"frequency limited\",\"data\":{}}")));

    public static final Dialect SLACK_API = new Dialect(
            Duration.ofSeconds(30),
            Map.of(
                    ERROR_IN_200, json(200, "{\"ok\":false,\"error\":\"not_in_channel\"}"),
                    BUSY_IN_200, json(200, "{\"ok\":false,\"error\":\"service_unavailable\"}"),
                    // The token is configured, not fetched: nobody but a person can replace it.
                    EXPIRED_TOKEN, json(200, "{\"ok\":false,\"error\":\"token_expired\"}"),
                    TOO_FAST,
                            json(429, "{\"ok\":false,\"error\":\"ratelimited\"}")
                                    .with("Retry-After", "30")));

    public static final Dialect SLACK_WEBHOOK = new Dialect(
            Duration.ofSeconds(30), Map.of(TOO_FAST, text(429, "rate_limited").with("Retry-After", "30")));

    public static final Dialect TEAMS = new Dialect(
            Duration.ofSeconds(20),
            Map.of(
                    TOO_FAST,
                    json(429, "{\"error\":{\"code\":\"TooManyRequests\"}}").with("Retry-After", "20")));

    public static final Dialect MATTERMOST = new Dialect(
            Duration.ofSeconds(2), Map.of(TOO_FAST, text(429, "limit exceeded").with("Retry-After", "2")));

    public static final Dialect GENERIC = new Dialect(
            Duration.ofSeconds(5),
            Map.of(TOO_FAST, json(429, "{\"error\":\"too fast\"}").with("Retry-After", "5")));

    private final Duration wait;
    private final Map<Fault, Reply> answers;

    private Dialect(Duration wait, Map<Fault, Reply> answers) {
        this.wait = wait;
        this.answers = new EnumMap<>(answers);
        // These are said by gateways, which are much the same everywhere.
        this.answers.put(Fault.UNAVAILABLE, text(503, "Service Unavailable"));
        this.answers.put(Fault.BROKEN, text(502, "Bad Gateway"));
    }

    private static Reply dingtalk(int status, String code, String message) {
        return json(status, "{\"code\":\"" + code + "\",\"message\":\"" + message + "\",\"requestid\":\"r\"}");
    }

    /** How long nothing may be sent after {@link Fault#TOO_FAST}. */
    public Duration waitAfterTooFast() {
        return wait;
    }

    Optional<Reply> answer(Fault fault) {
        return Optional.ofNullable(answers.get(fault));
    }

    /** Whether the platform does such a thing; anybody's connection can break. */
    public boolean has(Fault fault) {
        return answers.containsKey(fault) || fault.compareTo(Fault.BROKEN) > 0;
    }
}
