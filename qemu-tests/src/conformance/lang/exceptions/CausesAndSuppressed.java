public class CausesAndSuppressed {
    static class Resource implements AutoCloseable {
        final String name;
        final boolean fails;

        Resource(String name, boolean fails) {
            this.name = name;
            this.fails = fails;
            System.out.println("open " + name);
        }

        @Override
        public void close() {
            System.out.println("close " + name);
            if (fails) {
                throw new IllegalStateException("closing " + name);
            }
        }
    }

    public static void main(String[] args) {
        try {
            try {
                throw new IllegalArgumentException("inner");
            } catch (IllegalArgumentException e) {
                throw new RuntimeException("outer", e);
            }
        } catch (RuntimeException e) {
            System.out.println(e.getMessage() + " <- " + e.getCause().getMessage());
            System.out.println(e + " / " + e.getCause());
        }
        System.out.println(new RuntimeException(new Error("cause only")).getMessage());
        System.out.println(new Exception().getMessage() + new Exception((String) null));
        Throwable late = new Exception("late").initCause(new Error("added"));
        System.out.println(late.getCause());
        try {
            late.initCause(null);
        } catch (IllegalStateException e) {
            System.out.println("already has a cause");
        }
        try (Resource a = new Resource("a", true);
                Resource b = new Resource("b", false);
                Resource c = new Resource("c", true)) {
            System.out.println(a.name + b.name + c.name);
            throw new IllegalArgumentException("body");
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
            for (Throwable t : e.getSuppressed()) {
                System.out.println("suppressed " + t.getMessage());
            }
        } finally {
            System.out.println("finally");
        }
        try (Resource only = new Resource("only", true)) {
            System.out.println("body");
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + e.getSuppressed().length);
        }
        try (Resource none = null) {
            System.out.println(none);
        }
        Throwable t = new Throwable("holder");
        t.addSuppressed(new Error("one"));
        System.out.println(t.getSuppressed().length);
        try {
            t.addSuppressed(t);
        } catch (IllegalArgumentException e) {
            System.out.println("self");
        }
    }
}
