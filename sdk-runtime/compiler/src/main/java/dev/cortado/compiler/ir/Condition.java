package dev.cortado.compiler.ir;

/** The relation that a CMP tests. */
public enum Condition {
    EQ,
    NE,
    LT,
    LE,
    GT,
    GE,
    /** Unsigned less. */
    BELOW,
    BELOW_EQUAL,
    ABOVE,
    ABOVE_EQUAL,
    /** Floating: false when unordered. */
    FEQ,
    /** Floating: true when unordered, as Java's != is. */
    FNE,
    FLT,
    FLE,
    FGT,
    FGE,
    /** Floating: less or unordered. */
    FLT_UNORDERED,
    FLE_UNORDERED,
    FGT_UNORDERED,
    FGE_UNORDERED;

    /** The relation that holds exactly when this one does not. */
    public Condition negate() {
        return switch (this) {
            case EQ -> NE;
            case NE -> EQ;
            case LT -> GE;
            case LE -> GT;
            case GT -> LE;
            case GE -> LT;
            case BELOW -> ABOVE_EQUAL;
            case BELOW_EQUAL -> ABOVE;
            case ABOVE -> BELOW_EQUAL;
            case ABOVE_EQUAL -> BELOW;
            case FEQ -> FNE;
            case FNE -> FEQ;
            case FLT -> FGE_UNORDERED;
            case FLE -> FGT_UNORDERED;
            case FGT -> FLE_UNORDERED;
            case FGE -> FLT_UNORDERED;
            case FLT_UNORDERED -> FGE;
            case FLE_UNORDERED -> FGT;
            case FGT_UNORDERED -> FLE;
            case FGE_UNORDERED -> FLT;
        };
    }
}
