package dev.cortado.ota.sim;

import dev.cortado.ota.bootloader.FlashException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The scenarios that are swept. */
final class ScenarioCatalog {

    private static final Function<ImageSet, Set<String>> OLD = set -> Set.of(set.old().name());
    private static final Function<ImageSet, Set<String>> OLD_OR_NEW =
            set -> Set.of(set.old().name(), set.fresh().name());

    private ScenarioCatalog() {}

    /** The scenarios of a layout. */
    static List<Scenario> of(UpdateLayout layout) {
        boolean reverts = layout.method() != UpdateMethod.OVERWRITE;
        List<Scenario> all = new ArrayList<>();
        Scenario confirm =
                new Scenario(
                        "test-confirm",
                        (device, allowed) -> {
                            upgrade(device, device.images().fresh(), false, allowed);
                            if (reverts) {
                                device.confirm();
                            }
                            device.boot(allowed);
                        },
                        OLD_OR_NEW,
                        ImageSet::fresh);
        Scenario revert =
                new Scenario(
                        "test-revert",
                        (device, allowed) -> {
                            upgrade(device, device.images().fresh(), false, allowed);
                            device.boot(allowed);
                            device.boot(allowed);
                        },
                        OLD_OR_NEW,
                        set -> reverts ? set.old() : set.fresh());
        all.add(confirm);
        all.add(revert);
        all.add(permanent("permanent", ImageSet::fresh));
        all.add(permanent("permanent-smaller", ImageSet::smaller));
        all.add(permanent("permanent-largest", ImageSet::largest));
        all.add(refused("bad-signature", ImageSet::badSignature));
        all.add(refused("too-old", ImageSet::tooOld));
        all.add(refused("other-board", ImageSet::otherBoard));
        all.add(
                new Scenario(
                        "interrupted-upload",
                        (device, allowed) -> {
                            device.uploadPart(device.images().largest());
                            device.request(false);
                            device.boot(allowed);
                            upgrade(device, device.images().fresh(), true, allowed);
                        },
                        OLD_OR_NEW,
                        ImageSet::fresh));
        all.add(
                new Scenario(
                        "update-of-update",
                        (device, allowed) -> {
                            upgrade(device, device.images().smaller(), true, allowed);
                            upgrade(device, device.images().fresh(), true, allowed);
                        },
                        set -> Set.of(set.old().name(), set.smaller().name(), set.fresh().name()),
                        ImageSet::fresh));
        all.add(
                new Scenario(
                        "same-image-again",
                        (device, allowed) -> upgrade(device, device.images().old(), true, allowed),
                        OLD,
                        ImageSet::old));
        all.add(received("agent-upload", Device::receive, ImageSet::fresh));
        all.add(received("agent-patch", Device::receivePatch, ImageSet::similar));
        if (reverts) {
            all.add(
                    new Scenario(
                            "update-on-trial",
                            (device, allowed) -> {
                                upgrade(device, device.images().smaller(), false, allowed);
                                upgrade(device, device.images().fresh(), false, allowed);
                                device.confirm();
                                device.boot(allowed);
                            },
                            set ->
                                    Set.of(
                                            set.old().name(),
                                            set.smaller().name(),
                                            set.fresh().name()),
                            ImageSet::fresh));
        }
        if (layout.method() != UpdateMethod.DIRECT) {
            all.add(confirm.encrypted("encrypted-confirm", Encryption.NEW));
            all.add(revert.encrypted("encrypted-revert", Encryption.ALL));
            all.add(revert.encrypted("encrypted-to-plain", Encryption.OLD));
            all.add(
                    permanent("permanent-largest", ImageSet::largest)
                            .encrypted("encrypted-largest", Encryption.ALL));
        }
        all.add(unopenable(layout.method() == UpdateMethod.DIRECT));
        return List.copyOf(all);
    }

    /** Encrypted images that the device has no key for; one that runs in place has none at all. */
    private static Scenario unopenable(boolean inPlace) {
        Scenario refused =
                new Scenario(
                        "encrypted-refused",
                        (device, allowed) -> {
                            List<SimImage> images = new ArrayList<>(device.images().unopenable());
                            if (inPlace) {
                                images = List.of(device.images().fresh());
                            }
                            for (SimImage image : images) {
                                upgrade(device, image, false, allowed);
                            }
                        },
                        OLD,
                        ImageSet::old);
        return refused.encrypted(refused.name(), Encryption.NEW);
    }

    private static Scenario permanent(String name, Function<ImageSet, SimImage> image) {
        return new Scenario(
                name,
                (device, allowed) -> upgrade(device, image.apply(device.images()), true, allowed),
                set -> Set.of(set.old().name(), image.apply(set).name()),
                image);
    }

    /** An image that the update agent receives, and goes on with after a cut. */
    private static Scenario received(
            String name, Reception reception, Function<ImageSet, SimImage> image) {
        return new Scenario(
                name,
                Encryption.NONE,
                (device, allowed) -> {
                    reception.run(device, image.apply(device.images()));
                    device.boot(allowed);
                },
                set -> Set.of(set.old().name(), image.apply(set).name()),
                image,
                (device, allowed) -> {
                    if (device.boot(allowed).image() == device.images().old()) {
                        reception.run(device, image.apply(device.images()));
                    }
                });
    }

    /** How an image comes to be in the other slot, and asked to start for good. */
    private interface Reception {

        void run(Device device, SimImage image) throws FlashException;
    }

    private static Scenario refused(String name, Function<ImageSet, SimImage> image) {
        return new Scenario(
                name,
                (device, allowed) -> upgrade(device, image.apply(device.images()), false, allowed),
                OLD,
                ImageSet::old);
    }

    private static void upgrade(
            Device device, SimImage image, boolean permanent, Set<String> allowed)
            throws FlashException {
        device.upload(image);
        device.request(permanent);
        device.boot(allowed);
    }
}
