package dev.cortado.ota.signing;

import dev.cortado.ota.crypto.Sha256;
import dev.cortado.ota.format.ImageHeader;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.format.LittleEndian;
import dev.cortado.ota.format.TlvType;
import java.io.ByteArrayOutputStream;

/** An image put together TLV by TLV, with a proper hash and signature, however odd it is. */
final class RawImage {

    private final ByteArrayOutputStream protectedTlvs = new ByteArrayOutputStream();
    private final ByteArrayOutputStream plainTlvs = new ByteArrayOutputStream();

    /** Adds a protected TLV. */
    RawImage signed(int type, byte... value) {
        add(protectedTlvs, type, value);
        return this;
    }

    /** Adds a TLV after the hash and the signature. */
    RawImage plain(int type, byte... value) {
        add(plainTlvs, type, value);
        return this;
    }

    /** The image, signed in the usual way. */
    byte[] build(Signer key) {
        byte[] hash = Sha256.of(body());
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        add(first, TlvType.SHA256, hash);
        add(first, TlvType.KEY_HASH, key.publicKey().hash());
        add(first, TlvType.ED25519, key.sign(hash));
        first.writeBytes(plainTlvs.toByteArray());
        return withPlain(first.toByteArray());
    }

    /** The image with nothing in the plain area but what was added. */
    byte[] build() {
        return withPlain(plainTlvs.toByteArray());
    }

    /** What is hashed. */
    byte[] body() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int areaBytes = protectedTlvs.size() == 0 ? 0 : protectedTlvs.size() + 4;
        byte[] header = new byte[ImageHeader.BYTES];
        new ImageHeader(0, ImageHeader.BYTES, areaBytes, 40, 0, new ImageVersion(1, 0, 0, 0))
                .write(header);
        body.writeBytes(header);
        body.writeBytes(new byte[40]);
        if (areaBytes != 0) {
            body.writeBytes(pair(0x6908, areaBytes));
            body.writeBytes(protectedTlvs.toByteArray());
        }
        return body.toByteArray();
    }

    private byte[] withPlain(byte[] tlvs) {
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        image.writeBytes(body());
        image.writeBytes(pair(0x6907, tlvs.length + 4));
        image.writeBytes(tlvs);
        return image.toByteArray();
    }

    private static void add(ByteArrayOutputStream area, int type, byte[] value) {
        area.writeBytes(pair(type, value.length));
        area.writeBytes(value);
    }

    private static byte[] pair(int first, int second) {
        byte[] bytes = new byte[4];
        LittleEndian.putU16(bytes, 0, first);
        LittleEndian.putU16(bytes, 2, second);
        return bytes;
    }
}
