package dev.cortado.compiler.imageheap;

/** The null reference, where a value crosses a package border. */
public enum NullValue {
    NULL
}
