package planbot.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashesTest {
    private static final int STEPS = 20_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void they_hold_what_a_set_would_hold(long seed) {
        Random random = new Random(seed);
        Hashes hashes = new Hashes();
        Set<Long> expected = new HashSet<>();
        for (int i = 0; i < STEPS; i++) {
            // Many share a place, and all come again.
            long hash = (long) random.nextInt(1_500) << random.nextInt(3) * 16;
            switch (random.nextInt(100)) {
                case 0 -> {
                    if (random.nextInt(20) == 0) {
                        hashes.clear();
                        expected.clear();
                    }
                }
                case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 -> {
                    hashes.remove(hash);
                    expected.remove(hash == 0 ? 1 : hash);
                }
                default -> assertEquals(expected.add(hash == 0 ? 1 : hash), hashes.add(hash), "step " + i);
            }
            long other = random.nextInt(1_500);
            assertEquals(expected.contains(other == 0 ? 1 : other), hashes.contains(other), "step " + i);
        }
    }
}
