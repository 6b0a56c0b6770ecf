package planbot.digest;

import java.util.List;
import planbot.bot.Audit;

/** The record of tasks that a place does not want to be told of until they change. Calls block: never on an event loop. */
public interface Mutes {

    /**
     * Mutes a task as it stands; a mute of the same task before it is replaced.
     *
     * @param plan the key of the plan whose task it is: tasks of several plans have the same numbers
     */
    void mute(Place place, String plan, TaskFacts facts, Audit.Entry entry);

    /** False where the task was not muted. */
    boolean unmute(Place place, String plan, int task, Audit.Entry entry);

    /** What is muted of the plan at the place, each task as it stood then, by number. */
    List<TaskFacts> at(Place place, String plan);
}
