import calendar
from datetime import date
print(calendar.month(2024, 2))
print(calendar.calendar(2023))
calendar.prmonth(2025, 12)
print(calendar.monthcalendar(2024, 2), calendar.monthrange(2024, 2), calendar.isleap(2024), calendar.leapdays(2000, 2024))
print(calendar.weekday(2024, 1, 1), calendar.day_name[0], calendar.month_name[12], list(calendar.day_abbr), list(calendar.month_abbr), calendar.day_name[1:3])
print(calendar.timegm((2001, 9, 9, 1, 46, 40)), calendar.weekheader(3), calendar.firstweekday())
c = calendar.TextCalendar(calendar.SUNDAY)
print(c.formatmonth(2024, 3))
print(list(c.itermonthdays(2024, 3)), [str(d) for d in c.itermonthdates(2024, 2)][:3], c.monthdays2calendar(2024, 2)[0])
try:
    calendar.monthrange(2024, 13)
except calendar.IllegalMonthError as e:
    print(e)
print(calendar.MONDAY, calendar.SUNDAY, calendar.January)
h = calendar.HTMLCalendar()
print(h.formatmonth(2024, 2)[:200])
calendar.setfirstweekday(6)
print(calendar.month(2024, 4))
x = calendar.monthcalendar(2024, 2)
y = calendar.Calendar()
