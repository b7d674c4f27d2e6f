package dev.cortado.compiler.ir;

/** An object of the image heap as a constant refers to it. */
public interface ImageObjectHandle {
    /** A number that is unique in the image. */
    int id();

    /** The class of the object. */
    TypeRef typeRef();
}
