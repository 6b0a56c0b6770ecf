package planbot.demo;

/** The sending side of one platform's API: what it takes, and what it answers to what it does not take. */
interface Api {
    Answer answer(Asked asked);
}
