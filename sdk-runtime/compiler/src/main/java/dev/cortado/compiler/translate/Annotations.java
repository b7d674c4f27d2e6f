package dev.cortado.compiler.translate;

/** Descriptors of the annotations that the translation obeys. */
final class Annotations {
    static final String INTRINSIC = "Ldev/cortado/abi/Intrinsic;";
    static final String UNCHECKED = "Ldev/cortado/abi/Unchecked;";
    static final String NO_INLINE = "Ldev/cortado/abi/NoInline;";
    static final String NAKED = "Ldev/cortado/abi/Naked;";
    static final String ALWAYS_INLINE = "Ldev/cortado/abi/AlwaysInline;";

    private Annotations() {}
}
