package dev.cortado.compiler.report;

import java.util.List;

/**
 * Which component can touch hardware.
 *
 * @param components those with code in the image, those that touch hardware themselves first
 */
public record AuditSection(List<ComponentAccess> components) {
    /**
     * What the code of a component can reach.
     *
     * @param own what its own methods do
     * @param through what of devices and of the core other components touch for it
     */
    public record ComponentAccess(Component component, List<Access> own, List<Access> through) {
        /** Takes copies. */
        public ComponentAccess {
            own = List.copyOf(own);
            through = List.copyOf(through);
        }
    }

    /**
     * A kind of access.
     *
     * @param what what is touched
     * @param methods the methods that do it, or a shortest way of calls to one that does
     */
    public record Access(String what, List<String> methods) {
        /** Takes a copy. */
        public Access {
            methods = List.copyOf(methods);
        }
    }

    /** Takes a copy. */
    public AuditSection {
        components = List.copyOf(components);
    }
}
