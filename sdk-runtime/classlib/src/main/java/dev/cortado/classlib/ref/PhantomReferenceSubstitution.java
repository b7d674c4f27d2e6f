package dev.cortado.classlib.ref;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.lang.ref.PhantomReference: as other references. */
@SubstituteClass("java.lang.ref.PhantomReference")
abstract class PhantomReferenceSubstitution {
    @Substitute
    private boolean refersTo0(Object object) {
        return ((ReferenceSubstitution) (Object) this).holds(object);
    }

    @Substitute
    private void clear0() {
        ((ReferenceSubstitution) (Object) this).drop();
    }
}
