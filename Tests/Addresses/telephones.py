"""Judges random telephone numbers of every calling code with PyPI's `phonenumbers`.

    python telephones.py > telephones.txt
    python telephones.py 100000 > telephones-100000.txt

A line is `code accepted digest`: of so many random numbers after the code, how many can be dialled,
and an FNV-1a digest of all verdicts in order. `NumberingPlanTests` draws the same numbers.
"""

import re
import sys
from concurrent.futures import ProcessPoolExecutor

import phonenumbers
from chance import MASK, Chance
from phonenumbers.phonemetadata import PhoneMetadata

MANY = 1000


def draw(chance):
    """Four to seventeen digits, taken from two words of chance."""
    word, tail = chance.next(), chance.next()
    digits = 4 + word % 14
    word //= 14
    return f"{word % 10**9:09}{tail % 10**8:08}"[:digits]


def judge(code, many=MANY):
    region = phonenumbers.COUNTRY_CODE_TO_REGION_CODE[code][0]
    metadata = PhoneMetadata.metadata_for_region_or_calling_code(code, region)
    pattern = re.compile(metadata.general_desc.national_number_pattern)
    chance = Chance(code)
    accepted, digest = 0, 0xCBF29CE484222325
    for _ in range(many):
        digits = draw(chance)
        number = phonenumbers.PhoneNumber(
            country_code=code,
            national_number=int(digits),
            italian_leading_zero=digits.startswith("0"),
            number_of_leading_zeros=max(1, len(digits) - len(str(int(digits)))),
        )
        if set(digits) == {"0"}:
            number.number_of_leading_zeros = len(digits) - 1
        reason = phonenumbers.is_possible_number_with_reason(number)
        verdict = reason == phonenumbers.ValidationResult.IS_POSSIBLE and bool(
            pattern.fullmatch(digits)
        )
        # Canada's seven digits after 310 are dialled from within an area alone.
        is_local = reason == phonenumbers.ValidationResult.IS_POSSIBLE_LOCAL_ONLY
        assert verdict or is_local or not phonenumbers.is_valid_number(number), number
        accepted += verdict
        digest = ((digest ^ verdict) * 0x100000001B3) & MASK
    return f"{code} {accepted} {digest:016x}"


def main():
    many = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    codes = sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE)
    with ProcessPoolExecutor(2) as pool:
        for line in pool.map(judge, codes, [many] * len(codes)):
            print(line)


if __name__ == "__main__":
    main()
