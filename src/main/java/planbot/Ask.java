package planbot;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planbot.answer.Answer;
import planbot.answer.Knowledge;
import planbot.answer.PlainText;
import planbot.answer.Shelf;
import planbot.answer.Wordbook;
import planbot.ask.Hanzi;
import planbot.bot.Bot;
import planbot.bot.Replies;
import planbot.command.Desk;
import planbot.command.Forms;
import planbot.command.data.DataForms;
import planbot.command.digests.DigestForms;
import planbot.command.exports.ExportForms;
import planbot.command.people.PeopleForms;
import planbot.command.plans.PlanForms;
import planbot.command.progress.ProgressForms;
import planbot.conf.SettingsException;
import planbot.conf.WordbookFiles;
import planbot.hanzi.IcuHanzi;
import planbot.http.AnswerJson;
import planbot.http.Questions;
import planbot.plan.Edition;
import planbot.plan.Library;
import planbot.plan.Revision;
import planbot.run.FirstImport;
import planbot.run.RecentConversations;
import planbot.run.SeedFolder;
import planbot.run.ShelfHolder;
import planbot.run.StartException;

/** Answers one question in the terminal: from the seed document, or by a running server where {@code --url} names one. */
public final class Ask {
    private static final String USAGE =
            "usage: scripts/ask [--json] [--as-of YYYY-MM-DD] [--plan KEY] [--url URL] QUESTION\n"
                    + "Orders such as 订阅 need a running planbot: --url http://127.0.0.1:8080";

    /** The orders that people can give: all that the rooms of a running planbot take. */
    static final List<Forms<?>> FAMILIES = List.of(
            PeopleForms.FORMS,
            PlanForms.FORMS,
            DataForms.FORMS,
            ExportForms.FORMS,
            ProgressForms.FORMS,
            DigestForms.FORMS);

    private enum Form {
        TEXT,
        JSON
    }

    private record Request(
            String text,
            LocalDate today,
            Form form,
            @Nullable String plan,
            @Nullable URI server) {}

    private Ask() {}

    public static void main(String[] arguments) {
        try {
            Request request = parse(arguments);
            System.out.println(request.server() == null ? here(request) : there(request, request.server()));
        } catch (StartException | SettingsException e) {
            System.err.println("planbot: " + e.getMessage());
            System.exit(2);
        }
    }

    private static Request parse(String... arguments) {
        List<String> words = new ArrayList<>();
        LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
        Form form = Form.TEXT;
        String plan = null;
        URI server = null;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--json" -> form = Form.JSON;
                case "--as-of" -> today = date(value(arguments, ++i));
                case "--plan" -> plan = value(arguments, ++i);
                case "--url" -> server = uri(value(arguments, ++i));
                default -> {
                    if (arguments[i].startsWith("--")) {
                        throw new StartException("unknown flag " + arguments[i] + "; " + USAGE);
                    }
                    words.add(arguments[i]);
                }
            }
        }
        if (words.isEmpty()) {
            throw new StartException(USAGE);
        }
        return new Request(String.join(" ", words), today, form, plan, server);
    }

    private static String value(String[] arguments, int i) {
        if (i == arguments.length) {
            throw new StartException("the last flag needs a value; " + USAGE);
        }
        return arguments[i];
    }

    private static URI uri(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // told below, like an address without a host
        }
        throw new StartException("--url takes an address such as http://127.0.0.1:8080, not " + text);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new StartException("--as-of takes a date such as 2016-05-20, not " + text);
        }
    }

    private static String here(Request request) {
        Hanzi hanzi = new IcuHanzi();
        if (Desk.isOrder(request.text(), FAMILIES, hanzi)) {
            throw new StartException("this is an order, which only a running planbot carries out: add --url "
                    + "http://127.0.0.1:8080 (the address it listens on)");
        }
        WordbookFiles tables = new WordbookFiles(Path.of("conf/units.yaml"), Path.of("conf/terms.yaml"));
        Wordbook wordbook = tables.read();
        Instant now = Clock.systemUTC().instant();
        List<Edition> editions = FirstImport.editions(
                new SeedFolder(Path.of("seeds"), tables).read(), Loading.READERS.apply(wordbook.units()), now);
        Revision revision = new Revision(1, now, "terminal", new Revision.Change(Revision.Kind.IMPORT, 0, 0, 0, 0));
        ShelfHolder shelves = new ShelfHolder(new Library(revision, editions), List.of(), wordbook, hanzi);
        Bot bot = new Bot(shelves::current, new RecentConversations(() -> 0), Replies.none());
        Answer answer = bot.answer("terminal", text(request, bot, shelves.current()), request.today());
        return request.form() == Form.JSON
                ? AnswerJson.text(answer, revision.number())
                : PlainText.render(answer.doc());
    }

    private static String text(Request request, Bot bot, Shelf loaded) {
        String key = request.plan();
        if (key == null) {
            return request.text();
        }
        Knowledge plan = loaded.plan(key)
                .orElseThrow(() -> new StartException("no plan has the key " + key + "; loaded are "
                        + loaded.plans().stream()
                                .map(known -> known.edition().key())
                                .collect(Collectors.joining(", "))));
        return bot.asking(plan, request.text());
    }

    private static String there(Request request, URI server) {
        HttpRequest question = HttpRequest.newBuilder(server.resolve("/api/v1/ask"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .headers(authorization())
                .POST(HttpRequest.BodyPublishers.ofString(
                        Questions.json(request.text(), request.today(), request.plan())))
                .build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(question, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new StartException(server + " answers " + response.statusCode() + ": " + response.body());
            }
            return request.form() == Form.JSON ? response.body() : Questions.text(response.body());
        } catch (java.io.IOException e) {
            throw new StartException("no planbot answers at " + server + "; start one with scripts/run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("interrupted", e);
        }
    }

    private static String[] authorization() {
        String token = System.getenv("PLANBOT_HTTP_TOKEN");
        return new String[] {"Authorization", "Bearer " + (token == null ? "" : token)};
    }
}
