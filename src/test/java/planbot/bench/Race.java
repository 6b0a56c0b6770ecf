package planbot.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Lanes that are all warmed up and then driven in alternation, so that whatever else the machine does hits each of them. */
record Race(List<Lane> lanes) {

    /** How long it takes: each lane, in each of the rounds, first as fast as it goes and then at steady rates. */
    record Pace(Duration warmUp, int rounds, Duration round, Duration steady) {
        static final Pace FULL = new Pace(Duration.ofSeconds(20), 4, Duration.ofSeconds(5), Duration.ofSeconds(5));
        static final Pace QUICK = new Pace(Duration.ofSeconds(5), 3, Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    void run(Pace pace) throws IOException {
        for (Lane lane : lanes) {
            lane.warmUp(pace.warmUp());
        }
        for (int i = 0; i < pace.rounds(); i++) {
            for (Lane lane : lanes) {
                lane.measure(pace.round());
            }
            for (Lane lane : lanes) {
                lane.measureSteady(pace.steady());
            }
        }
    }
}
