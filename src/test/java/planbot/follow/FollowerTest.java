package planbot.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FollowerTest {
    private final Map<Topic, Long> counts = new EnumMap<>(Map.of(Topic.REPORTS, 3L, Topic.LIBRARY, 7L));
    private final List<Topic> followed = new ArrayList<>();
    private final Follower follower = new Follower(
            () -> counts,
            Map.of(Topic.REPORTS, () -> follow(Topic.REPORTS), Topic.LIBRARY, () -> follow(Topic.LIBRARY)),
            counts);
    private boolean broken;

    private void follow(Topic topic) {
        if (broken && topic == Topic.REPORTS) {
            throw new IllegalStateException("the store is gone");
        }
        followed.add(topic);
    }

    @Test
    void what_was_there_from_the_beginning_is_not_followed() {
        follower.catchUp();
        assertEquals(List.of(), followed);
    }

    @Test
    void a_change_is_followed_once_and_several_in_the_topics_order() {
        counts.put(Topic.LIBRARY, 9L);
        follower.catchUp();
        follower.catchUp();
        assertEquals(List.of(Topic.LIBRARY), followed);
        counts.replaceAll((topic, count) -> count + 1);
        follower.catchUp();
        assertEquals(List.of(Topic.LIBRARY, Topic.REPORTS, Topic.LIBRARY), followed);
    }

    @Test
    void a_store_that_was_set_back_is_followed_too() {
        counts.put(Topic.REPORTS, 1L);
        follower.catchUp();
        assertEquals(List.of(Topic.REPORTS), followed);
    }

    @Test
    void what_cannot_be_followed_holds_nothing_up_and_is_tried_again() {
        counts.replaceAll((topic, count) -> count + 1);
        broken = true;
        assertThrows(IllegalStateException.class, follower::catchUp);
        assertThrows(IllegalStateException.class, follower::catchUp);
        assertEquals(List.of(Topic.LIBRARY), followed);
        broken = false;
        follower.catchUp();
        assertEquals(List.of(Topic.LIBRARY, Topic.REPORTS), followed);
    }

    @Test
    void a_topic_that_another_version_does_not_count_is_left_alone() {
        counts.remove(Topic.LIBRARY);
        follower.catchUp();
        assertEquals(List.of(), followed);
    }
}
