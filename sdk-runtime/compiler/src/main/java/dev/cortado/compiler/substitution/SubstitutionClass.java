package dev.cortado.compiler.substitution;

import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.compiler.classfile.ClassBytes;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A class annotated with {@link SubstituteClass}.
 *
 * @param bytes the class as javac made it
 * @param target internal name of the class it stands for
 * @param replaceAll whether it replaces the target as a whole
 */
record SubstitutionClass(ClassBytes bytes, String target, boolean replaceAll) {

    private static final String ANNOTATION = SubstituteClass.class.descriptorString();
    private static final byte[] ANNOTATION_BYTES = ANNOTATION.getBytes(StandardCharsets.US_ASCII);

    /** Whether a class file mentions the annotation at all: much cheaper than to parse it. */
    static boolean mayBeOne(byte[] classFile) {
        int last = classFile.length - ANNOTATION_BYTES.length;
        for (int start = 0; start <= last; start++) {
            if (classFile[start] == 'L'
                    && Arrays.equals(
                            classFile,
                            start,
                            start + ANNOTATION_BYTES.length,
                            ANNOTATION_BYTES,
                            0,
                            ANNOTATION_BYTES.length)) {
                return true;
            }
        }
        return false;
    }

    /** The substitution class that {@code bytes} holds, if it is one. */
    static Optional<SubstitutionClass> of(ClassBytes bytes) {
        return bytes.model().findAttribute(Attributes.runtimeInvisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream())
                .filter(annotation -> annotation.className().equalsString(ANNOTATION))
                .findFirst()
                .map(annotation -> of(bytes, annotation));
    }

    private static SubstitutionClass of(ClassBytes bytes, Annotation annotation) {
        String target = "";
        boolean replaceAll = false;
        for (AnnotationElement element : annotation.elements()) {
            if (element.value() instanceof AnnotationValue.OfString name) {
                target = name.stringValue().replace('.', '/');
            } else if (element.value() instanceof AnnotationValue.OfBoolean all) {
                replaceAll = all.booleanValue();
            }
        }
        return new SubstitutionClass(bytes, target, replaceAll);
    }

    /** The class's own internal name. */
    String name() {
        return bytes.internalName();
    }
}
