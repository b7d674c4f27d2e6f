package dev.cortado.classlib.reflect;

import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.ReplaceInitializer;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.lang.reflect.AccessibleObject;

/** java.lang.reflect.AccessibleObject: access is not checked, for there are no callers to ask. */
@SubstituteClass("java.lang.reflect.AccessibleObject")
class AccessibleObjectSubstitution {
    @Alias boolean override;

    @Add MemberDetail detail;

    @ReplaceInitializer
    private static void initialize() {}

    @Alias
    native AccessibleObject getRoot();

    /** What the compiler knows of a member; a copy asks its root. */
    @Add
    static MemberDetail detailOf(Object member) {
        AccessibleObjectSubstitution own = (AccessibleObjectSubstitution) member;
        AccessibleObjectSubstitution root = (AccessibleObjectSubstitution) (Object) own.getRoot();
        return root == null ? own.detail : root.detail;
    }

    @Substitute
    public static void setAccessible(AccessibleObject[] objects, boolean flag) {
        for (AccessibleObject each : objects) {
            ((AccessibleObjectSubstitution) (Object) each).override = flag;
        }
    }

    @Substitute
    public void setAccessible(boolean flag) {
        override = flag;
    }

    @Substitute
    public final boolean trySetAccessible() {
        override = true;
        return true;
    }

    @Substitute
    public final boolean canAccess(Object receiver) {
        return true;
    }
}
