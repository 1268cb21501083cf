"""Encryption that is always verified: by the certificates of the system, and by one's own authority."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pkm_desktop.core.errors import PublishError

if TYPE_CHECKING:
    import ssl


def context(cafile: str = "") -> ssl.SSLContext:
    """What verifies certificates and names. `cafile`: certificates of an authority of one's own, as PEM.

    PublishError where that file cannot be used.
    """
    import ssl

    import truststore

    made = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    made.minimum_version = ssl.TLSVersion.TLSv1_2
    if cafile:
        try:
            made.load_verify_locations(cafile)
        except (OSError, ssl.SSLError) as error:
            raise PublishError(
                "The file with your own certificates cannot be read.",
                subject=cafile,
                hint="It has to be a PEM file (-----BEGIN CERTIFICATE-----).",
            ) from error
    return made
