package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.JavaMethod;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known of classes and objects before the program starts.
 *
 * <p>Constants are Integer, Long, Float, Double, {@link ImageObjectHandle} or {@link
 * dev.cortado.compiler.ir.Constant.Null}; booleans, bytes, chars and shorts are Integer.
 */
public interface BuildTimeState {
    /** Whether the class needs no initialisation at run time. */
    boolean isInitializedAtBuildTime(JavaClass type);

    /** The value of a static field that can't change any more. */
    Optional<Object> constantStatic(JavaField field);

    /** The value of an instance field of an image object that can't change any more. */
    Optional<Object> constantField(ImageObjectHandle object, JavaField field);

    /** The length of an image array. */
    OptionalInt constantLength(ImageObjectHandle array);

    /** An element of an image array that can't change any more. */
    Optional<Object> constantElement(ImageObjectHandle array, int index);

    /** The interned string of a literal. */
    ImageObjectHandle string(String text);

    /** The Class object of a type. */
    ImageObjectHandle classMirror(JavaClass type);

    /**
     * The type that a Class object stands for; empty when the object is no Class or stands for a
     * primitive type.
     */
    Optional<TypeRef> mirroredType(ImageObjectHandle mirror);

    /** As {@link #mirroredType}, with keywords as the names of primitive types. */
    Optional<TypeRef> anyMirroredType(ImageObjectHandle mirror);

    /** Whether Class.forName finds a class of the class path. */
    boolean isFoundByName(String binaryName);

    /** The contents of a resource, named as to Class.getResourceAsStream; a byte array. */
    Optional<ImageObjectHandle> resource(TypeRef type, String name);

    /**
     * The answer to a query of a class for members: a member, or an array of all of them.
     *
     * @param query the name of a method of java.lang.Class
     * @param name the member's name, if the query has one
     * @param parameterTypes its parameter types, if the query has them
     */
    Optional<ImageObjectHandle> reflected(
            TypeRef type,
            String query,
            Optional<String> name,
            Optional<List<TypeRef>> parameterTypes);

    /** The object that a static method returns for these; empty if that is not known. */
    Optional<ImageObjectHandle> evaluated(JavaMethod method, List<ImageObjectHandle> arguments);

    /** What a VarHandle of the image accesses. */
    Optional<AccessedVariable> varHandle(ImageObjectHandle handle);

    /**
     * Is told that code gets the offset of an instance field and so may access it without naming
     * it.
     */
    void accessedByOffset(JavaField field);

    /**
     * The result of a call that the image decides, such as those of ImageConstants; string literals
     * are String.
     */
    Optional<Object> intrinsicConstant(JavaMethod method, List<Object> arguments);

    /** The variable that a VarHandle stands for. */
    sealed interface AccessedVariable {
        /** An instance field. */
        record Field(FieldRef field) implements AccessedVariable {}

        /** A static field. */
        record StaticField(FieldRef field) implements AccessedVariable {}

        /** The elements of an array type. */
        record Element(TypeRef arrayType) implements AccessedVariable {}

        /** Numbers of a kind at any index of an array of bytes. */
        record ByteView(Kind kind, boolean bigEndian) implements AccessedVariable {}
    }
}
