"""Spoils e-mail addresses in every small way, and judges them with PyPI's `email-validator`.

    python emails.py > emails.txt
    python emails.py 100000 > emails-100000.txt

A line is `+` or `-` and an address, as `\\u` escapes where it is not printable ASCII: allowed on form
or refused. Whether mail arrives is not looked at.
"""

import json
import sys

from chance import Chance
from email_validator import EmailNotValidError, validate_email

MANY = 1500

GOOD = """ana@mail.example ana.perez@correo.example ana+citas@mail.co.example a@b.example
ana_perez-2@sub.mail.example ana@mail-2.example peña@mail.example josé.muñoz@niño.example
o'brien@mail.example 4242@mail.example ANA@MAIL.EXAMPLE ana@xn--nio-8ma.example""".split()

SIGNS = list("@..,,;: ()<>[]\"'\\/|&%$#!?*+=^`{}~_--0aZñÑéß") + [
    "..", "--", ".-", "-.", ".@", "@.", "@@", "mailto:", "(casa)", ",com", " ", "\u00a0",
    "＠", "．", "。", "й", "日", "😀", "\u0301", "½", "²", "ª", "…", "’",
    ".local", ".test", ".invalid", "localhost", ".123", "xn--", "ab--",
]


def spoil(chance):
    address = GOOD[chance.next() % len(GOOD)]
    for _ in range(1 + chance.next() % 2):
        place = chance.next() % (len(address) + 1)
        sign = SIGNS[chance.next() % len(SIGNS)]
        match chance.next() % 4:
            case 0:
                address = address[:place] + sign + address[place + 1 :]
            case 1:
                address = address[:place] + address[place + 1 :]
            case _:
                address = address[:place] + sign + address[place:]
    return address.strip()


def is_allowed(address):
    try:
        validate_email(address, check_deliverability=False)
    except EmailNotValidError:
        return False
    return True


def main():
    chance = Chance(8)
    many = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    long = ["a" * 64 + "@mail.example", "a" * 65 + "@mail.example", "ana@" + "b" * 64 + ".example"]
    long += ["ana@" + "b" * 63 + ".example", "ana@" + "mail." * 60 + "example"]
    addresses = GOOD + long + [spoil(chance) for _ in range(many)]
    for address in dict.fromkeys(addresses):
        print("+" if is_allowed(address) else "-", json.dumps(address)[1:-1].replace('\\"', '"'))


if __name__ == "__main__":
    main()
