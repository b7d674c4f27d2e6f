package dev.cortado.compiler.link;

import java.util.List;

/** Object code refers to symbols that no object defines. */
public final class UndefinedSymbolException extends LinkException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> symbols;

    UndefinedSymbolException(List<String> symbols) {
        super("undefined symbols: " + String.join(", ", symbols));
        this.symbols = List.copyOf(symbols);
    }

    /** The symbols, in order of name. */
    public List<String> symbols() {
        return symbols;
    }
}
