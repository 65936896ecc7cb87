"""Every command that changes something."""

from functools import cache

from casework import Erase, Export, Note, Purge, Status
from copies import Backup, Restore, RestoreAnew
from founding import Accept, Adopt, SetUp, SetUpLobby, SetUpUnconfirmed
from houses import NAMES
from people import Add, NewPassphrase, Remove
from rotating import Rotate, RotateByRecovery
from visiting import OnScreen, Plain


@cache
def deeds():
    """Every deed by its name."""
    every = [
        Plain("kiosk --plain", NAMES[0]),
        OnScreen("kiosk", NAMES[0]),
        Status("leads status"),
        Note("leads note"),
        Erase("leads erase"),
        Export("leads export"),
        NewPassphrase("staff passphrase"),
        Add("staff add"),
        Remove("staff remove"),
        Rotate("keys rotate"),
        RotateByRecovery("keys rotate --recovery-key"),
        SetUp("setup"),
        SetUpUnconfirmed("setup, not typed back"),
        SetUpLobby("setup --lobby"),
        Accept("keys accept"),
        Adopt("keys adopt"),
        Backup("store backup"),
        Restore("store restore --replace, from outside", inside=False),
        Restore("store restore --replace, from inside", inside=True),
        RestoreAnew("store restore"),
        Purge("store purge"),
    ]
    return {deed.name: deed for deed in every}
