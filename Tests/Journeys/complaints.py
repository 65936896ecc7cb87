"""How the program complains: one line, a hint, an exit code, never a trace."""

TRACES = (
    "Fatal error",
    "Swift",
    "Backtrace",
    "LeadStoreError",
    "Optional(",
    "NSError",
    ".swift",
)


def assert_complains(result, code, *words):
    """Asserts that a command ended as one kind of error and said so in one line with a hint."""
    complaint = result.stderr.decode()
    assert result.returncode == code, f"{result.returncode}: {complaint}"
    first, *rest = complaint.splitlines()
    assert first.startswith("antesala: ") and not first.endswith(".")
    assert len(rest) == 1 and rest[0].startswith("hint: "), complaint
    for word in words:
        assert word in first, complaint
    for trace in TRACES:
        assert trace not in complaint, complaint


def assert_refuses_to_start(enter, code, *words, **circumstances):
    """Asserts that the kiosk does not open its screen, but says why and ends."""
    visitor = enter("kiosk", **circumstances)
    assert visitor.wait_for_end() == code, visitor.text
    written = visitor.terminal.bytes.decode().replace("\r\n", "\n")
    assert "\x1b[?1049h" not in written
    assert written.startswith("antesala: ") and "\nhint: " in written
    for word in words:
        assert word in written, written
    for trace in TRACES:
        assert trace not in written, written
