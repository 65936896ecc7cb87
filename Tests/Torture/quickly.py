"""Wraps a staff file anew so that it opens at once.

The program's own work factor costs a second a passphrase, and a torture opens thousands. What is
inside stays as it was: only the stanza and the header's seal are made again (age v1, scrypt).
"""

import hmac
import os
from base64 import b64decode, b64encode
from hashlib import scrypt, sha256

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

VERSION = b"age-encryption.org/v1"
LABEL = VERSION + b"/scrypt"
WORK = 8
NO_NONCE = bytes(12)


def unpadded(data):
    return b64encode(data).rstrip(b"=")


def padded(text):
    return b64decode(text + b"=" * (-len(text) % 4))


def wrapping_key(passphrase, salt, work):
    return scrypt(
        passphrase.encode(),
        salt=LABEL + salt,
        n=1 << work,
        r=8,
        p=1,
        maxmem=1 << 30,
        dklen=32,
    )


def file_key(header, passphrase):
    """The key of the file behind a header of one scrypt stanza."""
    _, stanza, body = header.split(b"\n")[:3]
    _, kind, salt, work = stanza.split(b" ")
    assert kind == b"scrypt", kind
    key = wrapping_key(passphrase, padded(salt), int(work))
    return ChaCha20Poly1305(key).decrypt(NO_NONCE, padded(body), None)


def header_around(key, passphrase):
    """A header under which the passphrase opens the key at once."""
    salt = os.urandom(16)
    wrapped = wrapping_key(passphrase, salt, WORK)
    body = unpadded(ChaCha20Poly1305(wrapped).encrypt(NO_NONCE, key, None))
    stanza = b"-> scrypt %s %d" % (unpadded(salt), WORK)
    header = b"\n".join([VERSION, stanza, body, b"---"])
    seal = HKDF(SHA256(), 32, b"", b"header").derive(key)
    return header + b" " + unpadded(hmac.digest(seal, header, sha256)) + b"\n"


def hurry(path, passphrase):
    """Makes a staff file open at once."""
    content = path.read_bytes()
    end = content.index(b"\n", content.index(b"\n--- ") + 1) + 1
    key = file_key(content[:end], passphrase)
    path.write_bytes(header_around(key, passphrase) + content[end:])
