package planbot.document;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import planbot.source.Flaw;
import planbot.source.Reading;
import planbot.source.TextDecoder;
import planbot.source.table.Grid;
import planbot.source.table.TableReader;

/** A page as saved from a site. Places are rows and columns of its table. */
final class WebPage implements Format {
    private static final List<String> TAGS = List.of("<!doctype html", "<html", "<body", "<table", "<div");
    /** Where a page names its encoding, if it does. */
    private static final int OPENING = 4_096;

    /** What stands deeper than that is laid beside what it stands in. */
    private static final int DEEPEST = 256;

    private static final Pattern CHARSET =
            Pattern.compile("<meta[^>]{1,200}charset\\s{0,5}=\\s{0,5}[\"']?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

    private final TableReader tables;

    WebPage(TableReader tables) {
        this.tables = tables;
    }

    /** The text of a file, in the encoding that it names if it is a page and neither of the usual ones; null if it is no text. */
    static @Nullable String decode(byte[] content) {
        String opening = new String(content, 0, Math.min(content.length, OPENING), StandardCharsets.ISO_8859_1);
        Matcher named = CHARSET.matcher(opening);
        if (opening.stripLeading().startsWith("<") && named.find()) {
            Charset charset = charset(named.group(1));
            String text = charset == null ? null : TextDecoder.decode(content, charset);
            if (text != null && TextDecoder.decode(content, StandardCharsets.UTF_8) == null) {
                return text;
            }
        }
        return TextDecoder.decode(content);
    }

    private static @Nullable Charset charset(String name) {
        try {
            // What pages call GB2312 or GBK is written in all of GB18030.
            return Charset.forName(name.toLowerCase(Locale.ROOT).startsWith("gb") ? "GB18030" : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    @Override
    public boolean recognises(String text) {
        String opening = text.stripLeading();
        if (!opening.startsWith("<")) {
            return false;
        }
        String small = opening.substring(0, Math.min(opening.length(), OPENING)).toLowerCase(Locale.ROOT);
        return TAGS.stream().anyMatch(small::contains);
    }

    @Override
    public Reading read(String text) {
        Document page = Jsoup.parse(text, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        Tables found = Tables.in(page);
        Grid grid = found.grid();
        return found.areFull() ? Reading.Refused.of(Flaw.Kind.TOO_LARGE, "") : tables.read(grid);
    }
}
