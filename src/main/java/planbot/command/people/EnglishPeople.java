package planbot.command.people;

import java.util.List;
import planbot.command.Asker;
import planbot.digest.Place;

/** What is said to orders about people, in English. */
final class EnglishPeople implements PeopleWords {

    @Override
    public String console(Premises.Entrance entrance) {
        return entrance == Premises.Entrance.TOKEN
                ? "You are on the chat page or the API, with its token, and act as admin. The records call you console."
                : "You are on the chat page or the API, which only this machine reaches, and so you act as admin. The records call you console.";
    }

    @Override
    public String you(Asker asker, String platform) {
        return "You are known here as " + asker.actor() + " (platform " + platform + ", channel " + asker.channel()
                + ", user " + asker.user() + ").";
    }

    @Override
    public String roles(List<Held> held) {
        return held.isEmpty() ? "You have no role yet." : "Roles: " + told(held) + ".";
    }

    @Override
    public String mayNotAsk(String contact) {
        return "This channel answers only those on its list, and you are not on it yet. Please ask "
                + (contact.isEmpty() ? "the administrator of planbot" : contact) + ".";
    }

    @Override
    public String place(Place place) {
        return "The configuration calls this chat " + place.channel() + ":" + place.kind() + ":" + place.address()
                + ".";
    }

    @Override
    public String noPlace() {
        return "On this platform the bot cannot write to this chat unasked.";
    }

    @Override
    public String notProved() {
        return "This channel proves that a message comes from the platform, but not who wrote it: no orders of admins are"
                + " carried out here, and nobody's own right to report counts.";
    }

    @Override
    public String list(int count) {
        return count == 0 ? "Nobody has a role yet." : "Roles (" + count + "):";
    }

    @Override
    public List<String> header() {
        return List.of("Who", "Role", "Unit", "Source");
    }

    @Override
    public String role(Role role) {
        return switch (role) {
            case ADMIN -> "admin";
            case SUBSCRIBER -> "subscriber";
            case REPORTER -> "reporter";
            case READER -> "reader";
        };
    }

    @Override
    public String configured(String key) {
        return "configuration, " + key;
    }

    @Override
    public String granted(String by, String at) {
        return by + ", " + at;
    }

    @Override
    public String moreRoles(int most) {
        return "There are more; the first " + most + " are listed.";
    }

    @Override
    public String closed(List<String> channels) {
        return channels.isEmpty()
                ? "Everybody may ask."
                : "Channels that answer only those on their list: " + String.join(", ", channels)
                        + "; in the others everybody may ask.";
    }

    @Override
    public String howToGrant() {
        return "\"grant CHANNEL:USER reporter 市科委\" and \"revoke CHANNEL:USER\" change it. Whoever says \"whoami\" is told his id.";
    }

    @Override
    public String appointed(String who, String what) {
        return "Granted to " + who + ": " + what + ".";
    }

    @Override
    public String opened(String channel) {
        return "In the channel " + channel + " everybody may ask now; it answers only those on its list once"
                + " roles.readers of the configuration names it.";
    }

    @Override
    public String howToRevoke(String who) {
        return "\"revoke " + who + "\" takes it back.";
    }

    @Override
    public String hasAlready(String who, String what) {
        return who + " has it already: " + what + ".";
    }

    @Override
    public String noSuchChannel(String channel, List<String> channels) {
        return "There is no channel " + channel + ". "
                + (channels.isEmpty() ? "None is open yet." : "Open are: " + String.join(", ", channels) + ".")
                + " Write CHANNEL:USER, such as wecom:zhangsan.";
    }

    @Override
    public String noSuchRole(String what) {
        return "\"" + what + "\" is no role. There are: admin, subscriber, reporter (with units behind it), reader."
                + " For example: grant wecom:zhangsan reporter 市科委, 市教委.";
    }

    @Override
    public String onlyPeople(Role role, String channel) {
        return "The role " + role(role) + " is for a person, not for a whole channel; for example: grant " + channel
                + ":zhangsan " + role(role) + ".";
    }

    @Override
    public String noUnits(Role role, String rest) {
        return "The role " + role(role) + " is for no unit; leave out \"" + rest + "\".";
    }

    @Override
    public String unitsMissing(String who) {
        return "Please say for which units, for example: grant " + who + " reporter 市科委, 市教委.";
    }

    @Override
    public String noSuchUnit(String written, String nearest) {
        return "Neither the directory of units nor a loaded plan has \"" + written + "\"."
                + (nearest.isEmpty() ? "" : " Did you mean \"" + nearest + "\"?")
                + " Add what is missing to conf/units.yaml, and say \"reload\".";
    }

    @Override
    public String tooMany(int most) {
        return "At most " + most + " grants are kept. Please revoke those that are not needed first.";
    }

    @Override
    public String incomplete(Command.Verb verb) {
        return switch (verb) {
            case APPOINT ->
                "Please say to whom, and which role, for example: grant wecom:zhangsan reporter 市科委, 市教委; grant wecom:lisi"
                        + " admin; grant feishu subscriber; grant feishu:ou_1 reader. Whoever says \"whoami\" is told his id.";
            case DISMISS ->
                "Please say whose, for example: revoke wecom:zhangsan; revoke wecom:zhangsan reporter 市科委. \"roles\" lists"
                        + " them.";
        };
    }

    @Override
    public String dismissed(String who, String what) {
        return "Taken back from " + who + ": " + what + ".";
    }

    @Override
    public String hasNot(String who) {
        return who + " was granted no such role. \"roles\" lists them.";
    }

    @Override
    public String inConfiguration(String who, List<String> keys) {
        return who + " stands in " + String.join(", ", keys)
                + " of the configuration, which cannot be changed in chat: change conf/planbot.yaml, and start again.";
    }

    @Override
    public String notYourself() {
        return "You cannot take your own role of admin back. Ask another admin to, or do it on the chat page.";
    }

    @Override
    public String comma() {
        return ", ";
    }

    @Override
    public String of(String role, String units) {
        return role + " (" + units + ")";
    }
}
