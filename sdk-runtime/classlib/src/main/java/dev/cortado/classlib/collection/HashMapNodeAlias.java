package dev.cortado.classlib.collection;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.SubstituteClass;

/** Names for the fields of java.util.HashMap.Node. */
@SubstituteClass("java.util.HashMap$Node")
class HashMapNodeAlias {
    @Alias int hash;
    @Alias Object key;
    @Alias HashMapNodeAlias next;
}
