package dev.cortado.classlib.security;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;
import java.security.Provider;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** java.security.Security without providers; its properties are those that the program sets. */
@SubstituteClass(value = "java.security.Security", replaceAll = true)
public final class SecuritySubstitution {
    private static final String NO_PROVIDERS =
            "an image has no security providers; use the library's classes without them";

    private static Map<String, String> properties;

    private SecuritySubstitution() {}

    public static synchronized String getProperty(String key) {
        if (key == null) {
            throw new NullPointerException();
        }
        return properties == null ? null : properties.get(key);
    }

    public static synchronized void setProperty(String key, String value) {
        if (key == null || value == null) {
            throw new NullPointerException();
        }
        if (properties == null) {
            properties = new HashMap<>();
        }
        properties.put(key, value);
    }

    public static Provider[] getProviders() {
        return new Provider[0];
    }

    public static Provider getProvider(String name) {
        return null;
    }

    public static Provider[] getProviders(String filter) {
        return null;
    }

    public static Provider[] getProviders(Map<String, String> filter) {
        return null;
    }

    public static Set<String> getAlgorithms(String serviceName) {
        return Set.of();
    }

    @Remove(NO_PROVIDERS)
    public static native int addProvider(Provider provider);

    @Remove(NO_PROVIDERS)
    public static native int insertProviderAt(Provider provider, int position);

    @Remove(NO_PROVIDERS)
    public static native void removeProvider(String name);
}
