package dev.cortado.compiler.optimize;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A map whose additions are undone when the scope that made them ends. */
final class ScopedMap<K, V> {
    private record Change<K, V>(K key, Optional<V> before) {}

    private final Map<K, V> current = new HashMap<>();
    private final Deque<Deque<Change<K, V>>> scopes = new ArrayDeque<>();

    void enter() {
        scopes.push(new ArrayDeque<>());
    }

    void leave() {
        Deque<Change<K, V>> changes = scopes.pop();
        while (!changes.isEmpty()) {
            Change<K, V> change = changes.pop();
            change.before()
                    .ifPresentOrElse(
                            v -> current.put(change.key(), v), () -> current.remove(change.key()));
        }
    }

    void put(K key, V value) {
        scopes.element().push(new Change<>(key, Optional.ofNullable(current.put(key, value))));
    }

    Optional<V> get(K key) {
        return Optional.ofNullable(current.get(key));
    }

    boolean containsKey(K key) {
        return current.containsKey(key);
    }
}
