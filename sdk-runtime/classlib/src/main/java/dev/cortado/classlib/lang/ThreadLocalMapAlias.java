package dev.cortado.classlib.lang;

import dev.cortado.abi.substitution.SubstituteClass;

/** A name for java.lang.ThreadLocal$ThreadLocalMap. */
@SubstituteClass("java.lang.ThreadLocal$ThreadLocalMap")
final class ThreadLocalMapAlias {}
