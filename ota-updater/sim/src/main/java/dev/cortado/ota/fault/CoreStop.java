package dev.cortado.ota.fault;

/** Ends a core's run from inside of an instruction. */
final class CoreStop extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Stop stop;

    CoreStop(Stop stop) {
        super(stop.name(), null, false, false);
        this.stop = stop;
    }

    Stop stop() {
        return stop;
    }
}
