package planbot.answer;

import java.util.Arrays;
import java.util.BitSet;

/** The numbers of the tasks that have one thing: a list of few, a bit for each task of many. Never changes. */
interface Posting {
    /** So many bits may stand for one number, which take eight times its room: bits are put together many at a time. */
    int BITS = 8 * Integer.SIZE;

    /** Adds its tasks to others. */
    void addTo(BitSet tasks);

    /** Those of its tasks that are among others. */
    BitSet in(BitSet tasks);

    /** Few of many tasks, in ascending order. */
    final class Few implements Posting {
        private final int[] numbers;

        Few(int... numbers) {
            this.numbers = numbers;
        }

        @Override
        public void addTo(BitSet tasks) {
            for (int number : numbers) {
                tasks.set(number);
            }
        }

        @Override
        public BitSet in(BitSet tasks) {
            BitSet in = new BitSet();
            for (int number : numbers) {
                if (tasks.get(number)) {
                    in.set(number);
                }
            }
            return in;
        }
    }

    /** A bit for each task there is. */
    record Many(BitSet numbers) implements Posting {
        @Override
        public void addTo(BitSet tasks) {
            tasks.or(numbers);
        }

        @Override
        public BitSet in(BitSet tasks) {
            BitSet in = (BitSet) numbers.clone();
            in.and(tasks);
            return in;
        }
    }

    /** Takes tasks in ascending order; one that comes again is taken once. */
    final class Builder {
        private int[] numbers = new int[4];
        private int size;

        void add(int number) {
            if (size > 0 && numbers[size - 1] == number) {
                return;
            }
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        Posting build() {
            Posting few = new Few(Arrays.copyOf(numbers, size));
            if (size == 0 || numbers[size - 1] / BITS >= size) {
                return few;
            }
            BitSet many = new BitSet();
            few.addTo(many);
            return new Many(many);
        }
    }
}
