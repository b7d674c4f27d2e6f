package dev.cortado.compiler.world;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** The transitive supertypes of a type. */
final class Supertypes {
    private Supertypes() {}

    static Set<JavaClass> of(JavaClass type) {
        Set<JavaClass> all = new LinkedHashSet<>();
        type.superclass()
                .ifPresent(
                        s -> {
                            all.add(s);
                            all.addAll(s.supertypes());
                        });
        for (JavaClass each : type.interfaces()) {
            all.add(each);
            all.addAll(each.supertypes());
        }
        return Collections.unmodifiableSet(all);
    }
}
