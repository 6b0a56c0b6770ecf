package planbot.digest.notice;

import java.util.Map;

/** Why a digest was not taken, in English, by the word on record. */
final class EnglishFailures {
    static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("busy", "the platform is not available at present"),
            Map.entry("rate", "too many messages for the platform"),
            Map.entry("stale_token", "the access token is no longer good"),
            Map.entry("setup", "a secret, a permission, a keyword or an allowed address is not set up rightly"),
            Map.entry("form", "the platform does not take this form"),
            Map.entry("content", "the platform refuses the content"),
            Map.entry("no_target", "the group, person or webhook is not there, or not for this bot"),
            Map.entry("timeout", "the platform did not answer in time"),
            Map.entry("connection", "the platform was not reached, or the connection broke"),
            Map.entry("unreadable", "the platform's answer could not be read"),
            Map.entry("full", "too many messages wait for this place"),
            Map.entry("too_old", "not sent for too long"),
            Map.entry("interrupted", "planbot was interrupted while it sent"));

    private EnglishFailures() {}
}
