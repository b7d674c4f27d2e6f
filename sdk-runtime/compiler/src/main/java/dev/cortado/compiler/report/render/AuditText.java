package dev.cortado.compiler.report.render;

import dev.cortado.compiler.report.AuditSection.Access;
import dev.cortado.compiler.report.AuditSection.ComponentAccess;

/** What a component can touch as lines of text. */
final class AuditText {
    private static final int LISTED = 8;

    private AuditText() {}

    static String of(ComponentAccess component, String indent) {
        StringBuilder out = new StringBuilder();
        if (component.own().isEmpty()) {
            out.append(indent).append("touches nothing itself\n");
        }
        for (Access access : component.own()) {
            out.append(indent).append("touches ").append(access.what()).append('\n');
            access.methods().stream()
                    .limit(LISTED)
                    .forEach(m -> out.append(indent).append("  in ").append(m).append('\n'));
            if (access.methods().size() > LISTED) {
                int more = access.methods().size() - LISTED;
                out.append(indent).append("  and in %d more\n".formatted(more));
            }
        }
        for (Access access : component.through()) {
            out.append(indent).append("reaches ").append(access.what()).append('\n');
            String arrow = "  by ";
            for (String method : access.methods()) {
                out.append(indent).append(arrow).append(method).append('\n');
                arrow = "  -> ";
            }
        }
        return out.toString();
    }
}
