package dev.cortado.compiler.emit;

import dev.cortado.abi.FrameTableLayout;
import dev.cortado.abi.ImageConstants;
import dev.cortado.compiler.ir.TypeRef;
import java.util.LinkedHashSet;
import java.util.Set;

/** What emitted text refers to, which the module must define or declare. */
final class References {
    private final Set<TypeRef> descriptors = new LinkedHashSet<>();
    private final Set<String> linkerSymbols = new LinkedHashSet<>();
    private final Set<String> declarations = new LinkedHashSet<>();
    private final FailureTexts texts = new FailureTexts();
    private boolean usesLiterals;
    private boolean usesFrameClasses;

    /** Takes in the references of another text. */
    void addAll(References other) {
        descriptors.addAll(other.descriptors);
        linkerSymbols.addAll(other.linkerSymbols);
        declarations.addAll(other.declarations);
        texts.addAll(other.texts);
        usesLiterals |= other.usesLiterals;
        usesFrameClasses |= other.usesFrameClasses;
    }

    /** The classes whose descriptors are referred to. */
    Set<TypeRef> descriptors() {
        return descriptors;
    }

    /** The symbols that the linker script defines. */
    Set<String> linkerSymbols() {
        return linkerSymbols;
    }

    /** The declarations of what LLVM provides. */
    Set<String> declarations() {
        return declarations;
    }

    /** The texts of failed checks. */
    FailureTexts texts() {
        return texts;
    }

    /** Whether code asks for the table of the image's string literals. */
    boolean usesLiterals() {
        return usesLiterals;
    }

    /** Whether code asks for the table of the Class objects of stack frames. */
    boolean usesFrameClasses() {
        return usesFrameClasses;
    }

    /** Notes a symbol that code names itself, and answers its name in LLVM's terms. */
    String symbol(String name) {
        usesFrameClasses |= name.equals(FrameTableLayout.CLASSES);
        usesLiterals |= name.equals(ImageConstants.LITERALS);
        if (name.startsWith("__")) {
            linkerSymbols.add(name);
        }
        return Names.global(name);
    }
}
