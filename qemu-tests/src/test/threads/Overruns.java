import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.sched.Scheduler;

/** Threads that leave their stacks in code without a stack check. */
@Unchecked
class Overruns {
    static volatile int depth;

    @NoInline
    static void dive() {
        depth++;
        if (depth < 100_000) {
            dive();
        }
        depth--;
    }

    @NoInline
    static void sleepBelow() {
        use(Cpu.stackAllocate(300));
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @NoInline
    static void use(Address words) {
        words.storeIntVolatile(1196, 1);
    }

    static void start(Runnable work) throws Exception {
        byte[] below = new byte[2000];
        Thread eater = new Thread(null, work, "eater", 1024);
        eater.start();
        eater.join();
        System.out.println("survived " + below.length);
    }
}

class StoreBelow {
    static void main() throws Exception {
        Overruns.start(
                () -> {
                    Address bottom = Scheduler.current().stackBottom();
                    bottom.plus(-4).storeIntVolatile(0, 1);
                });
    }
}

class DiveInThread {
    static void main() throws Exception {
        Overruns.start(Overruns::dive);
    }
}

class DiveInMain {
    static void main() throws Exception {
        Thread other = new Thread(() -> {});
        other.start();
        other.join();
        Overruns.dive();
    }
}

class SleepBelow {
    static void main() throws Exception {
        Overruns.start(Overruns::sleepBelow);
    }
}

class CaughtInThread {
    static int sum(int n) {
        return n + sum(n + 1) % 7;
    }

    static void overflow() {
        for (int i = 0; i < 3; i++) {
            try {
                sum(0);
            } catch (StackOverflowError e) {
                System.out.println("caught");
            }
        }
    }

    static void main() throws Exception {
        Thread eater = new Thread(null, CaughtInThread::overflow, "eater");
        eater.start();
        eater.join();
        overflow();
    }
}
