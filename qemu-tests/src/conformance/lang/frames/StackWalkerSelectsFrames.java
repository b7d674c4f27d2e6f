import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** StackWalker: walk, forEach and getCallerClass from methods, constructors and initialisers. */
public class StackWalkerSelectsFrames {
    static final StackWalker CLASSES =
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    static final StackWalker NAMES = StackWalker.getInstance();

    static class Service {
        static final String INITIALISED = Callers.name() + " " + Callers.frame();
        final String constructed = Callers.name() + " " + Callers.frame();

        String called() {
            return Callers.name() + " " + Callers.frame();
        }
    }

    static class Callers {
        static String name() {
            return CLASSES.getCallerClass().getSimpleName();
        }

        static String frame() {
            return NAMES.walk(
                    frames ->
                            frames.skip(1)
                                    .findFirst()
                                    .map(f -> f.getMethodName() + ":" + f.getLineNumber())
                                    .orElse("none"));
        }
    }

    static List<String> atDepth(int depth) {
        if (depth > 0) {
            return atDepth(depth - 1);
        }
        return NAMES.walk(
                frames -> frames.limit(3).map(Object::toString).collect(Collectors.toList()));
    }

    static Optional<Class<?>> firstOutside(Class<?> inside) {
        return CLASSES.walk(
                frames ->
                        frames.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                                .filter(type -> type != inside)
                                .findFirst());
    }

    static class Outside {
        static Optional<Class<?>> ask() {
            return firstOutside(StackWalkerSelectsFrames.class);
        }
    }

    static class Printer {
        private boolean over;

        void print(StackWalker.StackFrame frame) {
            if (!over) {
                System.out.println(
                        frame.getDeclaringClass().getName()
                                + " "
                                + frame.getClassName()
                                + " "
                                + frame.getMethodName()
                                + " "
                                + frame.getFileName()
                                + " "
                                + frame.getLineNumber()
                                + " "
                                + frame.isNativeMethod());
                over = frame.getMethodName().equals("main");
            }
        }
    }

    public static void main(String[] args) {
        atDepth(5).forEach(System.out::println);
        Service service = new Service();
        System.out.println(Service.INITIALISED);
        System.out.println(service.constructed);
        System.out.println(service.called());
        System.out.println(Outside.ask().map(Class::getSimpleName));
        Runnable lambda = () -> CLASSES.forEach(new Printer()::print);
        lambda.run();
        try {
            NAMES.getCallerClass();
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
        try {
            NAMES.walk(frames -> frames.findFirst().orElseThrow().getDeclaringClass());
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
        try {
            NAMES.walk(null);
        } catch (NullPointerException e) {
            System.out.println("no function");
        }
        long below = NAMES.walk(frames -> frames.takeWhile(f -> !f.getMethodName().equals("main")).count());
        System.out.println(below);
    }
}
