package dev.cortado.qemu.fuzz;

/** The types of generated expressions. */
enum ValueType {
    VOID("void", ""),
    BOOLEAN("boolean", "false"),
    BYTE("byte", "((byte) 0)"),
    SHORT("short", "((short) 0)"),
    CHAR("char", "'a'"),
    INT("int", "0"),
    LONG("long", "0L"),
    FLOAT("float", "0f"),
    DOUBLE("double", "0d"),
    STRING("String", "\"\""),
    BOX("Integer", "Integer.valueOf(0)"),
    INTS("int[]", "(new int[1])"),
    LONGS("long[]", "(new long[1])"),
    LIST("List<Integer>", "new ArrayList<Integer>()"),
    MAP("Map<String, Integer>", "new TreeMap<String, Integer>()"),
    SHAPE("Shape", "((Shape) new Leaf0(0))"),
    PAIR("Pair", "new Pair(0, \"\")");

    private final String javaName;
    private final String simplest;

    ValueType(String javaName, String simplest) {
        this.javaName = javaName;
        this.simplest = simplest;
    }

    /** The type as source spells it. */
    String javaName() {
        return javaName;
    }

    /** The shortest expression of the type. */
    String simplest() {
        return simplest;
    }
}
