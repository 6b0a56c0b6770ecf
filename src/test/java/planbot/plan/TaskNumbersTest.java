package planbot.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TaskNumbersTest {
    @Test
    void they_are_a_list_like_any_other() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            BitSet set = new BitSet();
            for (int i = random.nextInt(300); i > 0; i--) {
                set.set(1 + random.nextInt(400));
            }
            List<Integer> plain = set.stream().boxed().toList();
            List<Integer> numbers = TaskNumbers.of(set);
            List<Integer> each = new ArrayList<>();
            for (int i = 0; i < numbers.size(); i++) {
                each.add(numbers.get(i));
            }
            assertEquals(plain, each);
            assertEquals(plain, numbers);
            assertEquals(numbers, plain);
            assertEquals(plain.hashCode(), numbers.hashCode());
            assertSame(numbers, TaskNumbers.copyOf(numbers));
            set.clear();
            assertEquals(plain, numbers);
        }
    }
}
