from datetime import UTC, datetime, timedelta

import pytest

from guide.library.local_time import local_clock


def test_the_time_is_that_of_the_zone() -> None:
    ahead = local_clock("Asia/Tokyo")() - datetime.now(UTC).replace(tzinfo=None)
    assert ahead - timedelta(hours=9) < timedelta(minutes=1)


@pytest.mark.parametrize("zone", ["Nowhere/Nothing", "", "../zone"])
def test_a_zone_that_the_device_does_not_know_has_the_devices_own_time(zone: str) -> None:
    assert local_clock(zone) == datetime.now
