"""What can be wrong with a bundle, as exceptions whose text a person can act on.

BundleError
├── UnsupportedFormat   made for another version of the client
├── DamagedBundle       the bytes are not those the manifest promises
└── MalformedBundle     the bytes are as promised, and still not a guide
"""


class BundleError(Exception):
    """A compiled guide that cannot be used; the text says where and why."""


class UnsupportedFormat(BundleError):
    """The bundle's format version is not the one this code reads."""


class DamagedBundle(BundleError):
    """A file is missing, added, cut or changed."""


class MalformedBundle(BundleError):
    """Data of the wrong shape; the text names the file and the place in it."""
