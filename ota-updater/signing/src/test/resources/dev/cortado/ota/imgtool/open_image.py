"""Decrypts an image after the description in MCUboot's docs/encrypted_images.md.

Usage: open_image.py IMAGE DEVICE_KEY.pem CLEAR
"""

import struct
import sys

from cryptography.hazmat.primitives import hashes, hmac, serialization
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

ENC_X25519 = 0x33


def aes_ctr(key, data):
    decryptor = Cipher(algorithms.AES(key), modes.CTR(bytes(16))).decryptor()
    return decryptor.update(data) + decryptor.finalize()


def content_key(tlvs, private_key):
    while tlvs:
        kind, length = struct.unpack_from("<HH", tlvs)
        value, tlvs = tlvs[4 : 4 + length], tlvs[4 + length :]
        if kind == ENC_X25519:
            shared = private_key.exchange(X25519PublicKey.from_public_bytes(value[:32]))
            keys = HKDF(hashes.SHA256(), len(value) - 32, None, b"MCUBoot_ECIES_v1").derive(shared)
            mac = hmac.HMAC(keys[-32:], hashes.SHA256())
            mac.update(value[64:])
            mac.verify(value[32:64])
            return aes_ctr(keys[:-32], value[64:])
    raise SystemExit("no ENC_X25519")


def main(image, key, clear):
    data = open(image, "rb").read()
    private_key = serialization.load_pem_private_key(open(key, "rb").read(), None)
    header, protected, payload = struct.unpack_from("<HHI", data, 8)
    tlvs = header + payload + protected
    plain_size = struct.unpack_from("<H", data, tlvs + 2)[0]
    key = content_key(data[tlvs + 4 : tlvs + plain_size], private_key)
    opened = aes_ctr(key, data[header : header + payload])
    open(clear, "wb").write(data[:header] + opened + data[header + payload :])


main(*sys.argv[1:])
