"""Dates keep their zones; arithmetic makes new ones."""
from datetime import date, datetime, time, timedelta, timezone, tzinfo

day = date(2024, 2, 29)
span = timedelta(days=1, hours=30)
zone = timezone(span - timedelta(days=2), "west")
moment = datetime(2024, 2, 29, 12, tzinfo=zone)
later = moment + span
again = moment
held = [day + timedelta(i) for i in range(3)]
clock = time(1, 2, tzinfo=zone)
week = day.isocalendar()
naive = moment.replace(tzinfo=None)
text = later.isoformat()
parsed = datetime.strptime("2024-01-02", "%Y-%m-%d")
by_day = {d: d.weekday() for d in held}


class Stamp(datetime):
    pass


stamp = Stamp(2024, 1, 1)
moved = stamp + span


class Fixed(tzinfo):
    def utcoffset(self, moment):
        return timedelta(hours=2)


fixed = Fixed()
aware = datetime(2024, 1, 1, tzinfo=fixed)
shown = str(aware)
end = 1000
