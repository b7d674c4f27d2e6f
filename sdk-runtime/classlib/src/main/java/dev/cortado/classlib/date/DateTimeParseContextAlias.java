package dev.cortado.classlib.date;

import dev.cortado.abi.substitution.SubstituteClass;

/** java.time.format's state of parsing. */
@SubstituteClass("java.time.format.DateTimeParseContext")
final class DateTimeParseContextAlias {}
