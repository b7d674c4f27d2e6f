package dev.cortado.compiler.ir;

/** An object of the image heap as a constant refers to it. */
public interface ImageObjectHandle {
    /** A number that is unique in the image. */
    int id();

    /** A name that is unique in the image and changes little when other code does. */
    default String label() {
        return Integer.toString(id());
    }

    /** The class of the object. */
    TypeRef typeRef();
}
