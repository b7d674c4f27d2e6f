package dev.cortado.classlib.date;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.SubstituteClass;
import java.util.Set;

/** java.time.format's tree of texts to parse. */
@SubstituteClass("java.time.format.DateTimeFormatterBuilder$PrefixTree")
class PrefixTreeAlias {
    @Alias
    static native PrefixTreeAlias newTree(Set<String> keys, DateTimeParseContextAlias context);
}
