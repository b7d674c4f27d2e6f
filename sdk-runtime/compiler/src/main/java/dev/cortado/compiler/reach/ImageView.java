package dev.cortado.compiler.reach;

import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import java.util.List;
import java.util.Optional;

/** What the analysis asks of the image heap. */
public interface ImageView {
    /** Whether the class's initialiser ran at build time, running it first if needed. */
    boolean isInitializedAtBuildTime(JavaClass type);

    /** Why a class's initialiser is left for the device. */
    String whyAtRunTime(JavaClass type);

    /**
     * What a static field holds when the program starts; an initialiser that is left for the device
     * has not run.
     */
    Constant staticValue(JavaField field);

    /** What an instance field of an image object holds. */
    Constant fieldValue(ImageObjectHandle object, JavaField field);

    /** The instance fields that code may read and write by their offset, in order of discovery. */
    List<JavaField> fieldsAccessedByOffset();

    /** The class of an image object. */
    JavaClass typeOf(ImageObjectHandle object);

    /** The non-null elements of a reference array of the image. */
    List<ImageObjectHandle> elements(ImageObjectHandle array);

    /** The string of a type's binary name. */
    ImageObjectHandle className(JavaClass type);

    /** The java.lang.Class object of a type. */
    ImageObjectHandle classMirror(JavaClass type);

    /** The type whose java.lang.Class object this is. */
    Optional<JavaClass> mirrored(ImageObjectHandle object);
}
