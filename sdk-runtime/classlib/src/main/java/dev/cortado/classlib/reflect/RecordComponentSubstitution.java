package dev.cortado.classlib.reflect;

import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.classlib.annotation.Annotations;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Type;

/** java.lang.reflect.RecordComponent: generic type and annotations as the compiler found them. */
@SubstituteClass("java.lang.reflect.RecordComponent")
final class RecordComponentSubstitution {
    @Add MemberDetail detail;

    private RecordComponentSubstitution() {}

    @Substitute
    public Type getGenericType() {
        return detail.type;
    }

    @Substitute
    public <A extends Annotation> A getAnnotation(Class<A> type) {
        return Annotations.find(detail.annotations, type);
    }

    @Substitute
    public Annotation[] getDeclaredAnnotations() {
        return detail.annotations.clone();
    }

    @Remove("the annotations of types are not in the image")
    public native AnnotatedType getAnnotatedType();
}
