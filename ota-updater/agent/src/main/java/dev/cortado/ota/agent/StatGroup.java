package dev.cortado.ota.agent;

import dev.cortado.ota.smp.CborReader;
import dev.cortado.ota.smp.CborWriter;
import dev.cortado.ota.smp.SmpGroup;
import dev.cortado.ota.smp.SmpStatus;

/** mcumgr's stat group: the statistics that there are, and the numbers of one. */
public final class StatGroup implements SmpGroup {

    private static final int NUMBER = 2;
    private static final int SHOW = 0;
    private static final int LIST = 1;

    private final Statistics[] all;

    /** The group over some statistics. */
    public StatGroup(Statistics... all) {
        this.all = all.clone();
    }

    @Override
    public int number() {
        return NUMBER;
    }

    @Override
    public int serve(int command, boolean write, CborReader request, CborWriter answer) {
        if (command == LIST) {
            answer.map(1);
            answer.text("stat_list");
            answer.array(all.length);
            for (Statistics one : all) {
                answer.text(one.name());
            }
            return SmpStatus.OK;
        }
        if (command != SHOW) {
            return SmpStatus.UNSUPPORTED;
        }
        if (!request.text("name")) {
            return SmpStatus.INVALID;
        }
        for (Statistics one : all) {
            if (isText(one.name(), request)) {
                show(one, answer);
                return SmpStatus.OK;
            }
        }
        return SmpStatus.of(SmpStatus.NO_ENTRY, 2);
    }

    private static void show(Statistics one, CborWriter answer) {
        answer.map(2);
        answer.text("name");
        answer.text(one.name());
        answer.text("fields");
        answer.map(one.count());
        for (int i = 0; i < one.count(); i++) {
            answer.text(one.field(i));
            answer.number(one.value(i));
        }
    }

    private static boolean isText(String text, CborReader request) {
        if (text.length() != request.valueLength()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != request.array()[request.valueOffset() + i]) {
                return false;
            }
        }
        return true;
    }
}
