import dev.cortado.abi.NoInline;

/** Interface calls with one, two and seven receiver classes, and a switch on the type of a sealed interface. */
public final class Dispatch {
    interface Filter {
        int apply(int sample);
    }

    static final class LowPass implements Filter {
        private int state;

        @Override
        public int apply(int sample) {
            state += (sample - state) >> 2;
            return state;
        }
    }

    static final class Gain implements Filter {
        private final int factor;

        Gain(int factor) {
            this.factor = factor;
        }

        @Override
        public int apply(int sample) {
            return sample * factor >> 4;
        }
    }

    interface Meter {
        void record(int sample);
    }

    static final class Peak implements Meter {
        private int peak;
        private int samples;

        @Override
        public void record(int sample) {
            samples++;
            if (sample > peak) {
                peak = sample;
            }
        }
    }

    private static int filtered(int count) {
        Filter[] chain = {new LowPass(), new Gain(24), new LowPass(), new Gain(11)};
        Peak peak = new Peak();
        Meter meter = peak;
        int sum = 0;
        for (int i = 0; i < count; i++) {
            int sample = i * 37 % 1000;
            for (Filter filter : chain) {
                sample = filter.apply(sample);
            }
            meter.record(sample);
            sum += sample;
        }
        return sum * 31 + peak.peak + peak.samples;
    }

    static final class Machine {
        final int[] stack = new int[16];
        int top;
        int accumulator;
    }

    interface Operation {
        void execute(Machine machine);
    }

    record Push(int value) implements Operation {
        @Override
        public void execute(Machine machine) {
            machine.stack[machine.top++] = value;
        }
    }

    record Load() implements Operation {
        @Override
        public void execute(Machine machine) {
            machine.stack[machine.top++] = machine.accumulator;
        }
    }

    record Add() implements Operation {
        @Override
        public void execute(Machine machine) {
            machine.top--;
            machine.stack[machine.top - 1] += machine.stack[machine.top];
        }
    }

    record Multiply() implements Operation {
        @Override
        public void execute(Machine machine) {
            machine.top--;
            machine.stack[machine.top - 1] *= machine.stack[machine.top];
        }
    }

    record ExclusiveOr() implements Operation {
        @Override
        public void execute(Machine machine) {
            machine.top--;
            machine.stack[machine.top - 1] ^= machine.stack[machine.top];
        }
    }

    record ShiftRight(int count) implements Operation {
        @Override
        public void execute(Machine machine) {
            machine.stack[machine.top - 1] >>= count;
        }
    }

    record Store() implements Operation {
        @Override
        public void execute(Machine machine) {
            machine.accumulator = machine.stack[--machine.top];
        }
    }

    private static int interpreted(int rounds) {
        Operation[] program = {
            new Load(), new Push(17), new Multiply(), new Push(5), new Add(), new Load(),
            new ShiftRight(3), new ExclusiveOr(), new Store()
        };
        Machine machine = new Machine();
        for (int round = 0; round < rounds; round++) {
            for (Operation operation : program) {
                operation.execute(machine);
            }
        }
        return machine.accumulator;
    }

    sealed interface Event {}

    record Key(int code) implements Event {}

    record Motion(int x, int y) implements Event {}

    record Tick(int time) implements Event {}

    private static int handled(int rounds) {
        Event[] events = {new Key(3), new Motion(2, 9), new Tick(1), new Motion(8, 4), new Tick(7)};
        int sum = 0;
        for (int round = 0; round < rounds; round++) {
            for (Event event : events) {
                sum = sum * 7 + switch (event) {
                    case Key key -> key.code();
                    case Motion motion -> motion.x() * motion.y();
                    case Tick tick -> tick.time() + round;
                };
            }
        }
        return sum;
    }

    @NoInline
    static int kernel() {
        int sum = filtered(1500);
        sum = sum * 31 + interpreted(1000);
        return sum * 31 + handled(1000);
    }

    @NoInline
    static void report(int checksum) {
        System.out.println(checksum);
    }

    public static void main(String[] args) {
        report(kernel());
    }
}
