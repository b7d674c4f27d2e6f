import java.util.List;

/** Class.forName of constant and of computed names. */
public class ClassesByName {
    interface Extension {
        String name();
    }

    static class Plugin implements Extension {
        @Override
        public String name() {
            return "plugin";
        }
    }

    static class Noisy {
        static final long STARTED;

        static {
            System.out.println("Noisy is initialised");
            STARTED = System.nanoTime();
        }
    }

    static class Constant {
        static {
            System.out.println("Constant is initialised");
        }
    }

    public static void main(String[] args) throws Exception {
        String prefix = args.length == 0 ? "ClassesByName$" : "other";
        Class<?> plugin = Class.forName(prefix + "Plugin");
        Extension extension = (Extension) plugin.getDeclaredConstructor().newInstance();
        System.out.println(plugin.getName() + " " + extension.name());
        Class.forName(prefix + "Noisy", false, ClassesByName.class.getClassLoader());
        System.out.println("not yet");
        Class.forName(prefix + "Noisy");
        System.out.println(Class.forName("ClassesByName$Constant").getSimpleName());
        for (String name : List.of(prefix + "Missing", "no.such.Thing")) {
            try {
                System.out.println(Class.forName(name));
            } catch (ClassNotFoundException missing) {
                System.out.println(missing.getMessage());
            }
        }
        try {
            Class.forName("also.missing.Constant");
        } catch (ClassNotFoundException missing) {
            System.out.println(missing.getMessage());
        }
    }
}
