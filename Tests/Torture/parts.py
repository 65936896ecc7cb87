"""All parts of the torture, in the order they are run."""

from damage import Damage
from faults import Faults
from filling import Filling, ReadOnly
from killing import Killing
from powercut import PowerCut

PARTS = [Killing, PowerCut, Faults, Filling, ReadOnly, Damage]
