"""The rules of a pack as a decision graph of the zen engine (gorules), and what it is asked."""

import json

from packrules import ABSENT, UNKNOWN, whole

# A text or number that no answer is, so that a cell can be left open by it.
OPEN, OPEN_NUMBER = "?", -1


def field(question, cell):
    """The name of the value that a cell looks at: of elapsed times, one for each unit."""
    return f"{question}_{cell.unit}s" if cell.unit else question


def context(pack, sheet, on):
    """An answer sheet as zen's input; elapsed times are counted beforehand."""
    values = {}
    for rule in pack.rules:
        for question, cell in rule.when.items():
            name = field(question, cell)
            if name not in values:
                values[name] = _value(pack.kinds[question], sheet[question], cell.unit, on)
    return values


def _value(kind, said, unit, on):
    match kind:
        case "many":
            return [] if said == ABSENT else [OPEN] if said == UNKNOWN else said or ["none"]
        case "one":
            return "" if said == ABSENT else OPEN if said == UNKNOWN else said
        case _:
            if said == ABSENT:
                return None
            return OPEN_NUMBER if said == UNKNOWN else whole(said, unit, on) if unit else said


def expression(kind, cell, subject, may_be_open):
    """A cell in zen's language: whether it holds, or else whether it cannot be ruled out.

    Without parentheses around alternatives: in a cell of a table, zen takes them for intervals and
    passes over what it cannot read."""
    options = ", ".join(f"'{option}'" for option in cell.options)
    left_open = f", '{OPEN}'" if may_be_open else ""
    left_out = "" if may_be_open else f", '{OPEN}'"
    match kind, cell.negated:
        case "many", False:
            if len(cell.options) == 1 and not may_be_open:
                return f"{options} in {subject}"
            return f"some({subject}, # in [{options}{left_open}])"
        case "many", True:
            return f"len({subject}) > 0 and none({subject}, # in [{options}{left_out}])"
        case "one", False:
            return f"{subject} in [{options}{left_open}]"
        case "one", True:
            return f"{subject} not in ['', {options}{left_out}]"
    return _bounds(cell, subject, may_be_open)


OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}


def _bounds(cell, subject, may_be_open):
    """`and` and `or` bind alike and to the left, so alternatives come last."""
    if len(cell.bounds) == 2:
        (above, low), (below, high) = cell.bounds
        interval = f"{'[' if above == '>=' else '('}{low}..{high}{']' if below == '<=' else ')'}"
        met = f"{subject} {'not in' if cell.negated else 'in'} {interval}"
    else:
        operator, bound = cell.bounds[0]
        met = f"{subject} {OPPOSITE[operator] if cell.negated else operator} {bound}"
    left_open = f" or {subject} == {OPEN_NUMBER}" if may_be_open else ""
    return f"{subject} != null and {subject} != {OPEN_NUMBER} and {met}{left_open}"


def table(pack):
    """A decision table that collects: a column for each value, a row for each rule.

    A row is hit where its rule cannot be ruled out; whether it holds is worked out for hits only.
    Rows for each truth, one expression for each rule, or one list of them all are slower."""
    columns = {}
    for rule in pack.rules:
        for question, cell in rule.when.items():
            columns.setdefault(field(question, cell), f"c{len(columns)}")
    rows = []
    for rule in pack.rules:
        holds = " and ".join(
            f"({expression(pack.kinds[question], cell, field(question, cell), False)})"
            for question, cell in rule.when.items()) or "true"
        row = {"_id": rule.name, "rule": f'"{rule.name}"', "unsure": f"not ({holds})"}
        row |= dict.fromkeys(columns.values(), "")
        for question, cell in rule.when.items():
            row[columns[field(question, cell)]] = expression(
                pack.kinds[question], cell, "$", True)
        rows.append(row)
    return _graph("decisionTableNode", {
        "hitPolicy": "collect", "rules": rows,
        "inputs": [{"id": column, "name": name, "field": name}
                   for name, column in columns.items()],
        "outputs": [{"id": name, "name": name, "field": name} for name in ("rule", "unsure")],
    })


def _graph(kind, content):
    nodes = [("in", "inputNode", {}), ("rules", kind, content), ("out", "outputNode", {})]
    return json.dumps({
        "nodes": [{"id": name, "name": name, "type": kind, "content": content,
                   "position": {"x": 0, "y": 0}} for name, kind, content in nodes],
        "edges": [{"id": f"{start}-{end}", "type": "edge", "sourceId": start, "targetId": end}
                  for start, end in [("in", "rules"), ("rules", "out")]],
    })
