"""Somebody who owns the lobby's user, but knows no passphrase: what they can write, they write.

The form of the chain is that of `Entry.Link`; payloads are sealed by stock age to the public keys.
"""

import json
import os
import sqlite3
import subprocess
import time
import uuid
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

ENTRY, SIGNATURE = b"antesala.entry/1", b"antesala.signature/1"
SECRET = "ANTESALA-DEVICE-KEY-1 "


def canonical(*parts):
    """Byte strings, each after its length."""
    return b"".join(len(part).to_bytes(8) + part for part in parts)


def new_id():
    """A UUID as the journal's are: the time first (version 7)."""
    moment = int(time.time() * 1000)
    drawn = int.from_bytes(os.urandom(10))
    number = moment << 80 | 7 << 76 | (drawn >> 68 << 64) | 2 << 62
    return uuid.UUID(int=number | drawn & (1 << 62) - 1)


def link_hash(seq, entry_id, lead, kind, folio, device, previous, sealed_hash):
    """The hash that the next entry names."""
    texts = [kind, folio or "", device]
    return sha256(
        canonical(
            ENTRY,
            seq.to_bytes(8),
            entry_id,
            lead,
            *[text.encode() for text in texts],
            previous,
            sealed_hash,
        )
    ).digest()


class Forger:
    """Writes into a data folder with nothing but what lies on the lobby's disk."""

    def __init__(self, program):
        self.data = program.data
        text = (self.data / "device.key").read_text()
        line = next(line for line in text.splitlines() if line.startswith(SECRET))
        self.key = Ed25519PrivateKey.from_private_bytes(
            bytes.fromhex(line.removeprefix(SECRET))
        )
        public = self.key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        self.device = sha256(public).digest()[:8].hex()

    def seal(self, payload):
        """A payload in the clear, sealed to everybody whom the clinic seals to."""
        text = json.dumps(payload, sort_keys=True, separators=(",", ":")) + "\n"
        command = ["age", "-R", self.data / "recipients.txt"]
        return subprocess.check_output(command, input=text.encode())

    def append(self, kind, lead, payload, folio=None):
        """Appends an entry that the machine signs; its place."""
        entry_id = new_id()
        at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        payload = {"id": str(entry_id), "device": self.device, "at": at} | payload
        sealed = self.seal(payload)
        with sqlite3.connect(self.data / "antesala.db") as journal:
            seq, previous = journal.execute(
                "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1"
            ).fetchone()
            place = (seq + 1, entry_id.bytes, lead or entry_id.bytes, kind, folio)
            chained = (self.device, previous, sha256(sealed).digest())
            own = link_hash(*place, *chained)
            signature = self.key.sign(canonical(SIGNATURE, own))
            journal.execute(
                "INSERT INTO journal (seq, id, lead, kind, folio, device, previous,"
                " sealed_hash, hash, signature, sealed) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
                (*place, *chained, own, signature, sealed),
            )
        return seq + 1

    def lead(self, folio):
        """The id of a lead, which stands in the clear."""
        with sqlite3.connect(self.data / "antesala.db") as journal:
            query = "SELECT lead FROM journal WHERE folio = ?"
            return journal.execute(query, (folio,)).fetchone()[0]

    def visit(self, folio, lead):
        """Says that somebody was at the kiosk, and what they left there."""
        payload = {"schema": "antesala.lead/1", "folio": folio, "lead": lead}
        return self.append("lead", None, payload, folio)

    def access(self, folio, by):
        """Says that somebody opened a lead."""
        lead = self.lead(folio)
        payload = {"schema": "antesala.access/1", "act": "opened", "by": by}
        return self.append(
            "access", lead, payload | {"leads": [str(uuid.UUID(bytes=lead))]}
        )

    def note(self, folio, by, text):
        """Puts words into somebody's mouth."""
        lead = self.lead(folio)
        change = {"kind": "note", "note": text}
        payload = {"schema": "antesala.event/1", "by": by, "change": change, "seen": 1}
        return self.append(
            "event", lead, payload | {"lead": str(uuid.UUID(bytes=lead))}
        )

    def erasure(self, folio, by):
        """Erases a lead in somebody's name."""
        lead = self.lead(folio)
        payload = {"schema": "antesala.erasure/1", "by": by}
        named = {"lead": str(uuid.UUID(bytes=lead))}
        seq = self.append("erasure", lead, payload | named)
        with sqlite3.connect(self.data / "antesala.db") as journal:
            journal.execute(
                "UPDATE journal SET sealed = x'' WHERE lead = ? AND seq < ?"
                " AND kind IN ('lead', 'event')",
                (lead, seq),
            )
        return seq
