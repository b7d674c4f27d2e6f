package dev.cortado.compiler.imageheap;

/**
 * A name for an object that does not depend on what else is in the image.
 *
 * @param group what made it, or what it stands for
 * @param number its place in the group, from 0
 */
record Label(String group, int number) {
    @Override
    public String toString() {
        return number == 0 ? group : group + "." + number;
    }
}
