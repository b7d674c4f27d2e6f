package dev.cortado.flash.usb;

import java.util.List;
import java.util.Optional;

/**
 * One setting of one function of a device; USB 2.0, table 9-12.
 *
 * @param number of the interface
 * @param alternate number of the setting
 * @param classCode what kind of function
 * @param subclass what kind within the class
 * @param protocol how it talks
 * @param nameIndex index of the string that names it, 0 if it has no name
 * @param endpoints in the order of the descriptors
 * @param functional the descriptor that the class adds (type 0x21), with length and type
 */
public record UsbInterface(
        int number,
        int alternate,
        int classCode,
        int subclass,
        int protocol,
        int nameIndex,
        List<UsbEndpoint> endpoints,
        Optional<List<Byte>> functional) {

    public UsbInterface {
        endpoints = List.copyOf(endpoints);
        functional = functional.map(List::copyOf);
    }

    /** Whether class and subclass are these. */
    public boolean isOf(int wantedClass, int wantedSubclass) {
        return classCode == wantedClass && subclass == wantedSubclass;
    }
}
