package planbot.plan;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;

/** Some rows of a plan, by their numbers. */
final class NumberedTasks extends AbstractList<Task> {
    private final Plan plan;
    private final List<Integer> numbers;

    NumberedTasks(Plan plan, List<Integer> numbers) {
        this.plan = plan;
        this.numbers = numbers;
    }

    @Override
    public int size() {
        return numbers.size();
    }

    @Override
    public Task get(int index) {
        return row(numbers.get(index));
    }

    @Override
    public Iterator<Task> iterator() {
        return numbers.stream().map(this::row).iterator();
    }

    private Task row(int number) {
        return plan.tasks().get(plan.place(number));
    }
}
