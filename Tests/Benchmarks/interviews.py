"""How many questions and keys an interview takes, for forty common kinds of visitor.

    python Tests/Benchmarks/interviews.py PACK [OTHER_PACK]

Keys are those of a screen that shows all options: digits of a number, one for each option or for
*none*, the steps to a unit, and Enter."""

import statistics
import sys

import questionnaire

NEEDLING = ["fine_lines", "acne_scars", "stretch_marks", "large_pores", "dark_spots", "loose_skin",
            "texture"]
OTHERS = ["dynamic_lines", "thin_lips", "thinning_hair", "full_cheeks", "buttock_shape"]
PAIRS = [["fine_lines", "dynamic_lines"], ["acne_scars", "dark_spots"],
         ["fine_lines", "loose_skin"], ["dynamic_lines", "thin_lips"], ["texture", "large_pores"],
         ["fine_lines", "thinning_hair"], ["stretch_marks", "buttock_shape"],
         ["full_cheeks", "thin_lips"]]
ONE_FLAG = [
    (["fine_lines"], {"skin_hist": ["cold_sores"]}),
    (["fine_lines"], {"recent": ["botox"]}),
    (["dynamic_lines"], {"recent": ["botox"]}),
    (["dynamic_lines"], {"meds": ["blood_thinner"]}),
    (["acne_scars"], {"iso": "stopped"}),
    (["acne_scars"], {"skin_now": ["inflamed_acne"]}),
    (["dark_spots"], {"skin_hist": ["dark_marks"]}),
    (["dark_spots"], {"skin_now": ["sunburn_tan"]}),
    (["thin_lips"], {"recent": ["recent_illness"]}),
    (["thinning_hair"], {"health": ["diabetes"]}),
    (["full_cheeks"], {"meds": ["blood_thinner"]}),
    (["buttock_shape"], {"skin_hist": ["biopolymer"]}),
]
THREE_FLAGS = [
    (["fine_lines"], {"skin_hist": ["cold_sores", "dark_marks"], "recent": ["botox"]}),
    (["acne_scars"], {"skin_now": ["inflamed_acne"], "iso": "stopped", "skin_hist": ["keloid"]}),
    (["dynamic_lines"], {"recent": ["botox", "surgery"], "health": ["heart"]}),
    (["thin_lips"], {"recent": ["filler"], "skin_now": ["cold_sore"], "allergy": ["anesthetic"]}),
    (["thinning_hair"], {"health": ["diabetes"], "meds": ["blood_thinner"],
                         "skin_now": ["rash_flare"]}),
    (["full_cheeks"], {"health": ["diabetes"], "recent": ["recent_illness"],
                       "skin_now": ["cold_sore"]}),
    (["buttock_shape"], {"skin_hist": ["biopolymer"], "recent": ["surgery"],
                         "health": ["slow_healing"]}),
    (["dark_spots", "fine_lines"], {"skin_hist": ["dark_marks", "psoriasis_vitiligo_lp"],
                                    "iso": "stopped"}),
]
VISITORS = (
    [("no flag", concerns, {}) for concerns in [[one] for one in NEEDLING + OTHERS] + PAIRS]
    + [("one flag", *visitor) for visitor in ONE_FLAG]
    + [("three flags", *visitor) for visitor in THREE_FLAGS])
PLAIN = {"preg": "no", "iso": "never", "fst": "III", "hair": "slow", "downtime": "3-7",
         "event": "none", "worry": "no", "diabetes": "yes", "area": ["face"]}


def said(question, given):
    """What a visitor says to a question: the flag, else the plainest answer."""
    if question.name in given:
        return given[question.name]
    match question.kind:
        case "number":
            return 34
        case "many":
            return PLAIN.get(question.name, ["none"])
        case "elapsed":
            return (3, "months")
    return PLAIN.get(question.name, question.options[-1])


def keys(question, answer):
    match question.kind:
        case "number":
            return len(str(answer)) + 1
        case "elapsed":
            return len(str(answer[0])) + question.units.index(answer[1]) + 2
        case "many":
            return len(answer) + 1
    return 2


def interview(questions, concerns, flags):
    """How many questions one visitor is asked, and how many keys the answers take."""
    answers, asked, pressed = {}, 0, 0
    for question in questions:
        if not question.is_asked(answers):
            continue
        answer = said(question, flags | {"concern": concerns})
        answers[question.name] = answer
        asked += 1
        pressed += keys(question, answer)
    return asked, pressed


def main(folders):
    packs = [questionnaire.read(f"{folder}/questions.yaml") for folder in folders]
    assert len(VISITORS) == 40
    rows = [(kind, concerns, flags, [interview(pack, concerns, flags) for pack in packs])
            for kind, concerns, flags in VISITORS]
    for kind, concerns, flags, counts in rows:
        told = "; ".join(" ".join(value) if isinstance(value, list) else f"{name} {value}"
                         for name, value in flags.items())
        print(f"{kind:12}{', '.join(concerns):28}{told:48}",
              *(f"{asked:3} questions {pressed:3} keys" for asked, pressed in counts))
    for kind in dict.fromkeys(row[0] for row in rows):
        medians = [[statistics.median(row[3][pack][measure] for row in rows if row[0] == kind)
                    for measure in (0, 1)] for pack in range(len(packs))]
        most = [max(row[3][pack][0] for row in rows if row[0] == kind) for pack in range(len(packs))]
        print(f"median of {kind:12}", *(f"{asked:5g} questions {pressed:5g} keys (most {longest})"
                                        for (asked, pressed), longest in zip(medians, most)))


if __name__ == "__main__":
    main(sys.argv[1:])
