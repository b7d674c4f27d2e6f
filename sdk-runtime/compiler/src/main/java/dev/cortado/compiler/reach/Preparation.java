package dev.cortado.compiler.reach;

import dev.cortado.compiler.ir.DominatorTree;
import dev.cortado.compiler.ir.Function;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** The last part of making a function, done beside the analysis if a processor is free. */
final class Preparation {
    /** A function as it is analysed. */
    record Prepared(Function function, DominatorTree dominators) {}

    private final FutureTask<Prepared> task;

    private Preparation(FutureTask<Prepared> task) {
        this.task = task;
    }

    /** Begins with it on another thread. */
    static Preparation start(Supplier<Function> rest) {
        FutureTask<Prepared> task =
                new FutureTask<>(
                        () -> {
                            Function function = rest.get();
                            return new Prepared(function, new DominatorTree(function));
                        });
        ForkJoinPool.commonPool().execute(task);
        return new Preparation(task);
    }

    /** What became of it; makes it here if no thread has begun. */
    Prepared finish() {
        task.run();
        try {
            return task.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                default -> throw new IllegalStateException(failed);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
