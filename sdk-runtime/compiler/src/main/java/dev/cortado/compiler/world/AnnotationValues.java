package dev.cortado.compiler.world;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the annotations of a class file as descriptor to the first element's text. */
final class AnnotationValues {
    private AnnotationValues() {}

    /** The annotations of a class or a member, visible and not. */
    static Map<String, Optional<String>> of(AttributedElement element) {
        Map<String, Optional<String>> found = new HashMap<>();
        element.findAttribute(Attributes.runtimeInvisibleAnnotations())
                .ifPresent(a -> collect(a.annotations(), found));
        element.findAttribute(Attributes.runtimeVisibleAnnotations())
                .ifPresent(a -> collect(a.annotations(), found));
        return found;
    }

    private static void collect(List<Annotation> annotations, Map<String, Optional<String>> into) {
        for (Annotation annotation : annotations) {
            Optional<String> value =
                    annotation.elements().stream().findFirst().flatMap(e -> text(e.value()));
            into.put(annotation.className().stringValue(), value);
        }
    }

    private static Optional<String> text(AnnotationValue value) {
        return switch (value) {
            case AnnotationValue.OfString s -> Optional.of(s.stringValue());
            case AnnotationValue.OfConstant c -> Optional.of(c.resolvedValue().toString());
            case AnnotationValue.OfClass c -> Optional.of(c.className().stringValue());
            default -> Optional.empty();
        };
    }
}
