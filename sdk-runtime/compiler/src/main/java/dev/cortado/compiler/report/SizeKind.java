package dev.cortado.compiler.report;

/** What bytes of an image are. */
public enum SizeKind {
    CODE("code"),
    EXCEPTION_TABLE("exception table"),
    DESCRIPTOR("class descriptor"),
    INITIALIZATION("initialisation record"),
    STATIC_FIELD("static field"),
    OBJECT("image heap"),
    STACK("stack"),
    OTHER("other");

    private final String description;

    SizeKind(String description) {
        this.description = description;
    }

    /** A few words for a table. */
    public String description() {
        return description;
    }
}
