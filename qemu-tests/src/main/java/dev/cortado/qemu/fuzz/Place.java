package dev.cortado.qemu.fuzz;

/**
 * Where a statement stands.
 *
 * @param depth how many blocks may nest in it
 * @param inLoop whether break and continue have a target
 */
record Place(ValueType result, Scope scope, int depth, boolean inLoop) {
    Place nested() {
        return new Place(result, scope.block(), depth - 1, inLoop);
    }

    Place loop() {
        return new Place(result, scope.block(), depth - 1, true);
    }

    // A jump out of a finally block or a lambda has another meaning, or none.
    Place withoutLoop() {
        return new Place(result, scope.block(), depth - 1, false);
    }
}
