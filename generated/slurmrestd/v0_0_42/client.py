from ..client import AuthenticatedClient as AuthenticatedClient
from ..client import Client as Client
