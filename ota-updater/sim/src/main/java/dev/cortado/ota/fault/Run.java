package dev.cortado.ota.fault;

/** Carries a start with a fault to its end, and the start after it where flash is another. */
final class Run {
    /** More than a start has outside of passages. */
    private static final long DECISION = 400_000;

    /** More than a start has in all, where it computes what no passage has. */
    private static final long COMPUTATION = 40_000_000;

    /** A loop that comes back to its state does so within so many instructions. */
    private static final int LOOP = 2_000;

    private static final int FIRST_LOOKS = 6;

    private final Reference reference;

    Run(Reference reference) {
        this.reference = reference;
    }

    FaultOutcome finish(CortexM0 core) {
        FaultOutcome first = oneStart(core, true);
        if (first == FaultOutcome.ATTACK
                || !core.memory().isWritten()
                || core.memory().hasSameFlash(reference.end())) {
            return first;
        }
        core.reset();
        FaultOutcome second = oneStart(core, false);
        return second == FaultOutcome.ATTACK ? second : first;
    }

    private FaultOutcome oneStart(CortexM0 core, boolean mayJoin) {
        long left = DECISION;
        long looks = 0;
        boolean patient = true;
        Stop stop = Stop.WATCHED;
        while (stop == Stop.WATCHED && left > 0) {
            if (isOutside(core)) {
                return outcome(stop, core, reference.target(), reference.attack());
            }
            looks++;
            if (mayJoin
                    && (looks <= FIRST_LOOKS || Long.bitCount(looks) == 1)
                    && !core.memory().isWritten()
                    && reference.isJoinedBy(core)) {
                return reference.outcome();
            }
            if (reference.replay(core)) {
                continue;
            }
            long before = core.executed();
            stop = core.run(left);
            left -= core.executed() - before;
            if (left <= 0 && patient) {
                if (core.repeats(LOOP)) {
                    return FaultOutcome.HANG;
                }
                patient = false;
                left = COMPUTATION;
                stop = Stop.WATCHED;
            }
        }
        return outcome(stop, core, reference.target(), reference.attack());
    }

    private boolean isOutside(CortexM0 core) {
        return core.pc() < 0 || core.pc() >= reference.target().bootloader().length;
    }

    static FaultOutcome outcome(Stop stop, CortexM0 core, FaultTarget target, Attack attack) {
        int pc = core.pc();
        if (pc < 0 || pc >= target.bootloader().length) {
            int offset = pc - target.primary();
            boolean permitted =
                    offset >= 0
                            && offset < attack.permitted().length
                            && core.memory().holds(target.primary(), attack.permitted());
            if (permitted) {
                return FaultOutcome.STARTED;
            }
            return core.memory().isExecutable(pc) ? FaultOutcome.ATTACK : FaultOutcome.RESET;
        }
        return switch (stop) {
            case SLEEP, LISTENING -> FaultOutcome.REFUSED;
            case RESET, FAULT, BREAKPOINT -> FaultOutcome.RESET;
            case BUDGET, WATCHED -> FaultOutcome.HANG;
        };
    }
}
