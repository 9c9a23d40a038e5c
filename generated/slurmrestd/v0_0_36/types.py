from ..types import UNSET as UNSET
from ..types import Response as Response
from ..types import Unset as Unset
