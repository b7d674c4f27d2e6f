package dev.cortado.classlib.lang;

import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.classlib.reflect.ClassSubstitution;

/**
 * java.lang.Enum: a hash code that does not depend on the address, so that hash tables of enum
 * constants can be built with the image.
 */
@SubstituteClass("java.lang.Enum")
abstract class EnumSubstitution {
    @Alias private String name;

    @Substitute("hashCode")
    int hashOfName() {
        return name.hashCode();
    }

    @Substitute
    public static <T extends Enum<T>> T valueOf(Class<T> type, String name) {
        if (name == null) {
            throw new NullPointerException("Name is null");
        }
        for (T constant : constants(type)) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                "No enum constant " + type.getCanonicalName() + "." + name);
    }

    @Add
    private static <T> T[] constants(Class<T> type) {
        @SuppressWarnings("unchecked")
        T[] constants = ((ClassSubstitution<T>) (Object) type).getEnumConstantsShared();
        if (constants == null) {
            throw new IllegalArgumentException(type.getName() + " is not an enum class");
        }
        return constants;
    }
}
