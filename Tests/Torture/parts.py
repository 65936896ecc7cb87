"""All parts of the torture, in the order they are run."""

from killing import Killing

PARTS = [Killing]
