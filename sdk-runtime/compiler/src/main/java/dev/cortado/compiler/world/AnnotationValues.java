package dev.cortado.compiler.world;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the annotations of a class file as descriptor to the first element's text. */
final class AnnotationValues {
    private AnnotationValues() {}

    static void collect(List<Annotation> annotations, Map<String, Optional<String>> into) {
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
