package dev.cortado.classlib.collection;

import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/**
 * java.util.HashMap.TreeNode: a search without recursion, so that the stack of programs with maps
 * has a bound.
 */
@SubstituteClass("java.util.HashMap$TreeNode")
final class HashMapTreeNodeSubstitution {
    @Alias HashMapTreeNodeSubstitution left;
    @Alias HashMapTreeNodeSubstitution right;
    @Alias HashMapTreeNodeSubstitution prev;

    private HashMapTreeNodeSubstitution() {}

    /** Where neither hash nor order tells on which side a key is, the whole bin is searched. */
    @Substitute
    final HashMapTreeNodeSubstitution find(int hash, Object key, Class<?> known) {
        Class<?> comparable = known;
        HashMapTreeNodeSubstitution at = this;
        while (at != null) {
            HashMapNodeAlias node = (HashMapNodeAlias) (Object) at;
            Object other = node.key;
            if (node.hash != hash) {
                at = node.hash > hash ? at.left : at.right;
            } else if (other == key || key != null && key.equals(other)) {
                return at;
            } else if (at.left == null) {
                at = at.right;
            } else if (at.right == null) {
                at = at.left;
            } else {
                if (comparable == null) {
                    comparable = HashMapSubstitution.comparableClassFor(key);
                }
                int order =
                        comparable == null
                                ? 0
                                : HashMapSubstitution.compareComparables(comparable, key, other);
                if (order == 0) {
                    return findInBin(at, hash, key);
                }
                at = order < 0 ? at.left : at.right;
            }
        }
        return null;
    }

    @Add
    private static HashMapTreeNodeSubstitution findInBin(
            HashMapTreeNodeSubstitution from, int hash, Object key) {
        HashMapTreeNodeSubstitution first = from;
        while (first.prev != null) {
            first = first.prev;
        }
        HashMapNodeAlias each = (HashMapNodeAlias) (Object) first;
        while (each != null) {
            Object other = each.key;
            if (each.hash == hash && (other == key || key != null && key.equals(other))) {
                return (HashMapTreeNodeSubstitution) (Object) each;
            }
            each = each.next;
        }
        return null;
    }
}
