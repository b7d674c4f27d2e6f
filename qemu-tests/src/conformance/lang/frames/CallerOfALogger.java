import java.io.PrintWriter;
import java.io.StringWriter;

/** What logging code does with stack traces: who calls, and the text of a trace. */
public class CallerOfALogger {
    static class Log {
        static void debug(String message) {
            StackTraceElement caller = Thread.currentThread().getStackTrace()[2];
            System.out.println(
                    "["
                            + caller.getClassName()
                            + "."
                            + caller.getMethodName()
                            + ":"
                            + caller.getLineNumber()
                            + "] "
                            + message);
        }

        static void error(String message, Throwable thrown) {
            debug(message);
            StringWriter text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text));
            boolean below = false;
            for (String line : text.toString().split(System.lineSeparator())) {
                // How many frames there are below main depends on how it was started.
                if (line.strip().startsWith("... ")) {
                    System.out.println("... more");
                    below = true;
                } else if (!line.strip().startsWith("at ")) {
                    below = false;
                }
                if (!below) {
                    System.out.println(line);
                    below = line.contains(".main(");
                }
            }
        }
    }

    static String methodName() {
        return Thread.currentThread().getStackTrace()[1].getMethodName();
    }

    static class Worker {
        void work(int load) {
            Log.debug("load " + load);
            if (load > 1) {
                throw new IllegalStateException("overload", new Error("source"));
            }
        }
    }

    static void run(Worker worker, int load) {
        try {
            worker.work(load);
        } catch (IllegalStateException e) {
            RuntimeException outer = new RuntimeException("failed", e);
            outer.addSuppressed(new Exception("suppressed"));
            throw outer;
        }
    }

    public static void main(String[] args) {
        System.out.println(methodName());
        Worker worker = new Worker();
        run(worker, 1);
        try {
            run(worker, 2);
        } catch (RuntimeException e) {
            Log.error("run", e);
        }
        Runnable task = () -> Log.debug("from a lambda");
        task.run();
    }
}
