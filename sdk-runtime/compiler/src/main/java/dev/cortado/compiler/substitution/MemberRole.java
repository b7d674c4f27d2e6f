package dev.cortado.compiler.substitution;

import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.ReplaceInitializer;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteConstructor;
import java.lang.annotation.Annotation;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.util.Map;

/** What a member of a substitution class does to its target. */
enum MemberRole {
    SUBSTITUTE,
    SUBSTITUTE_CONSTRUCTOR,
    ALIAS,
    ADD,
    REMOVE,
    REPLACE_INITIALIZER,
    /** The member carries no annotation. */
    UNMARKED;

    private static final Map<String, MemberRole> BY_ANNOTATION =
            Map.of(
                    descriptor(Substitute.class), SUBSTITUTE,
                    descriptor(SubstituteConstructor.class), SUBSTITUTE_CONSTRUCTOR,
                    descriptor(Alias.class), ALIAS,
                    descriptor(Add.class), ADD,
                    descriptor(Remove.class), REMOVE,
                    descriptor(ReplaceInitializer.class), REPLACE_INITIALIZER);

    private static String descriptor(Class<? extends Annotation> annotation) {
        return annotation.descriptorString();
    }

    /** The role that the element's annotations give it. */
    static MemberRole of(AttributedElement element) {
        return element.findAttribute(Attributes.runtimeInvisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream())
                .map(annotation -> BY_ANNOTATION.get(annotation.className().stringValue()))
                .filter(role -> role != null)
                .findFirst()
                .orElse(UNMARKED);
    }
}
