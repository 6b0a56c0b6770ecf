package planbot.plan;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/** Numbers of tasks in plan order, a bit each: a list of most of a large plan takes little room. Immutable. */
public final class TaskNumbers extends AbstractList<Integer> {
    private final long[] bits;
    private final int size;

    private TaskNumbers(BitSet numbers) {
        this.bits = numbers.toLongArray();
        this.size = numbers.cardinality();
    }

    /** The numbers of a set. */
    public static List<Integer> of(BitSet numbers) {
        return new TaskNumbers(numbers);
    }

    /** The same numbers in the same order, in a list that does not change. */
    public static List<Integer> copyOf(List<Integer> numbers) {
        return numbers instanceof TaskNumbers ? numbers : List.copyOf(numbers);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Integer get(int index) {
        int before = Objects.checkIndex(index, size);
        int word = 0;
        while (before >= Long.bitCount(bits[word])) {
            before -= Long.bitCount(bits[word]);
            word++;
        }
        long rest = bits[word];
        for (; before > 0; before--) {
            rest &= rest - 1;
        }
        return word * Long.SIZE + Long.numberOfTrailingZeros(rest);
    }

    @Override
    public Iterator<Integer> iterator() {
        PrimitiveIterator.OfInt numbers = BitSet.valueOf(bits).stream().iterator();
        return numbers;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TaskNumbers numbers ? Arrays.equals(bits, numbers.bits) : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
