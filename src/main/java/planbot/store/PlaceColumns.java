package planbot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import planbot.digest.Place;
import planbot.schedule.Quiet;

/** The columns that subscriptions and digests have alike. */
final class PlaceColumns {
    private PlaceColumns() {}

    static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString("channel"), row.getString("kind"), row.getString("address"));
    }

    static @Nullable Quiet quiet(ResultSet row) throws SQLException {
        String from = row.getString("quiet_from");
        String to = row.getString("quiet_to");
        return from == null || to == null ? null : new Quiet(LocalTime.parse(from), LocalTime.parse(to));
    }

    static @Nullable String from(@Nullable Quiet quiet) {
        return quiet == null ? null : quiet.from().toString();
    }

    static @Nullable String to(@Nullable Quiet quiet) {
        return quiet == null ? null : quiet.to().toString();
    }
}
