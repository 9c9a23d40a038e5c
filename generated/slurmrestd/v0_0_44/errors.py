from ..errors import ContradictionWarning as ContradictionWarning
from ..errors import UnexpectedStatus as UnexpectedStatus
