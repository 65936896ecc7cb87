"""From welcome to the review with nothing but a number pad in application mode."""

from journey import ANSWERS, SHORTCUTS, chosen
from words import option_ids, questions

PADDABLE = ANSWERS | {"iso": "never", "concern": ["acne_scars"], "event": "two_weeks"}


def press_pad(visitor, digits):
    visitor.press(*[f"pad-{digit}" for digit in digits], "pad-enter")


def test_digits_and_enter_of_the_number_pad_answer_everything(enter, words):
    visitor = enter("kiosk")
    visitor.wait_for(words["ui.welcome.text"])
    visitor.press("pad-1" if words.language == "es" else "pad-2")
    visitor.wait_for(words["ui.notice.step"]).pause().press("pad-1")
    visitor.wait_for(words["ui.learn.title_first"]).pause().press("pad-1")

    for question, answer in PADDABLE.items():
        if question == "iso_ago":
            continue
        visitor.wait_for(words[f"question.{question}.ask"])
        if isinstance(answer, int):
            press_pad(visitor, str(answer))
        else:
            ids = option_ids(questions()[question])
            press_pad(
                visitor, [SHORTCUTS[ids.index(option)] for option in chosen(answer)]
            )

    visitor.wait_for(words["ui.review.title"]).wait_for(
        f"{words['question.age.short']} 34"
    )
    visitor.press("pad-enter").wait_for(words["ui.results.title_clearance"])
