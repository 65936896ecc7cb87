"""Spells telephone numbers of every country as people do, and reads them with `phonenumbers`.

    python spellings.py > spellings.txt

A line is `code|typed|E.164`: what stands in the field of the country, what is typed beside it, and
what must come of it.
"""

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType


def spellings(number):
    code, national = number.country_code, phonenumbers.national_significant_number(number)
    international = phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    yield 52, international
    yield code, international
    yield 52, "00 " + international[1:]
    yield code, national
    if code != 54:  # Argentina writes its mobiles otherwise at home; they are refused there.
        yield code, phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    yield code, f"{code} {national}"


def main():
    for code in sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE):
        region = phonenumbers.COUNTRY_CODE_TO_REGION_CODE[code][0]
        if region == "001":
            continue
        number = phonenumbers.example_number_for_type(region, PhoneNumberType.MOBILE)
        expected = phonenumbers.format_number(number, PhoneNumberFormat.E164)
        for field, typed in spellings(number):
            home = phonenumbers.region_code_for_country_code(field)
            if phonenumbers.parse(typed, home) == number:
                print(f"{field}|{typed}|{expected}")


if __name__ == "__main__":
    main()
