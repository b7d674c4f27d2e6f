package dev.cortado.compiler.verify;

/** What an instruction does that a method may promise not to do. */
enum Effect {
    ALLOCATION("allocate"),
    LOCK("lock"),
    CLASS_INITIALIZATION("initialise a class"),
    REFERENCE_STORE("store a reference"),
    /** Of an object that the collector may be moving. */
    REFERENCE_READ("read a reference that the program changes"),
    THROW("throw"),
    WAIT("wait for another thread"),
    UNKNOWN_CALL("call code by its address");

    private final String verb;

    Effect(String verb) {
        this.verb = verb;
    }

    /** As in "must not allocate". */
    String verb() {
        return verb;
    }
}
