package planbot.hanzi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A table that is part of the program. */
final class Table {
    private Table() {}

    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream("/hanzi/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
