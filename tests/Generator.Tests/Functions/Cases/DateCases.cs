namespace Generator.Tests.Functions.Cases;

internal static class DateCases
{
    public const string Table = """
        ADD_MONTHS(date '2016-05-15', 2) -> 2016-07-15
        ADD_MONTHS(date '2016-02-29', 1) -> 2016-03-31
        ADD_MONTHS(date '2016-05-31', -1) -> 2016-04-30
        ADD_MONTHS(date '2016-01-30', 1) -> 2016-02-29
        ADD_MONTHS(timestamp '2016-02-29 10:11:12', 1) -> 2016-03-31 10:11:12
        ADD_MONTHS(timestamp '2016-05-15 10:11:12', ~2) -> 2016-07-15 10:11:12
        ADD_MONTHS(date null, 1) -> NULL
        DATEADD(day, 2, date '2013-05-08') -> 2013-05-10
        DATEADD('day', -1, ~date '2016-03-01') -> 2016-02-29
        DATEADD(week, 1, date '2013-05-08') -> 2013-05-15
        DATEADD(month, 1, date '2023-01-31') -> 2023-02-28
        DATEADD(month, -1, ~date '2024-03-31') -> 2024-02-29
        DATEADD(mon, 1, timestamp '2000-01-31 00:00:00') -> 2000-02-29 00:00:00
        DATEADD(quarter, 1, date '2016-11-30') -> 2017-02-28
        DATEADD(quarter, 1, timestamp '2016-11-30 01:00:00') -> 2017-02-28 01:00:00
        DATEADD(year, 1, date '2016-02-29') -> 2017-02-28
        DATEADD(year, 2, timestamp '2013-05-08 11:22:33.444') -> 2015-05-08 11:22:33.444
        DATEADD(hour, 2, date '2013-04-05') -> 2013-04-05 02:00:00
        DATEADD(hour, 2, timestamp '2022-06-15 22:30:00') -> 2022-06-16 00:30:00
        DATEADD(minute, ~90, timestamp '2022-06-15 22:30:00') -> 2022-06-16 00:00:00
        DATEADD(second, -1, timestamp '2022-01-01 00:00:00') -> 2021-12-31 23:59:59
        DATEADD(millisecond, 1500, timestamp '2022-01-01 00:00:00') -> 2022-01-01 00:00:01.5
        DATEADD(microsecond, 1, timestamp '2022-01-01 00:00:00') -> 2022-01-01 00:00:00.000001
        DATEADD(hour, 20, time '10:00:00') -> 06:00:00
        DATEADD(day, 1, timestamptz '2022-01-01 00:00:00+00') -> 2022-01-02 00:00:00+00
        DATEADD(week, 1, timestamp '2022-01-01 10:00:00') -> 2022-01-08 10:00:00
        DATEADD(day, ~number(38,0) 3, ~date '2022-01-01') -> 2022-01-04
        DATEADD(day, 1, varchar '2022-01-01') -> 2022-01-02 00:00:00
        DATEADD(day, number null, date '2022-01-01') -> NULL
        TIMESTAMPADD(day, 1, date null) -> NULL
        DATEDIFF(year, timestamp '2020-04-09 14:39:20', timestamp '2023-05-08 23:39:20') -> 3
        DATEDIFF(year, date '2015-12-31', date '2016-01-01') -> 1
        DATEDIFF(month, date '2015-12-30', date '2015-12-31') -> 0
        DATEDIFF(month, date '2016-01-01', date '2017-12-31') -> 23
        DATEDIFF(month, date '2021-01-01', date '2021-02-28') -> 1
        DATEDIFF(day, date '2016-01-01', date '2017-12-31') -> 730
        DATEDIFF(day, date '2016-01-02', date '2016-01-01') -> -1
        DATEDIFF('day', timestamp '2016-01-01 23:59:59', timestamp '2016-01-02 00:00:00') -> 1
        DATEDIFF(day, timestamp '2016-01-01 23:59:59', date '2016-01-02') -> 1
        DATEDIFF(hour, timestamp '2016-01-01 01:59:59', timestamp '2016-01-01 02:00:00') -> 1
        DATEDIFF(hour, date '2016-01-01', date '2016-01-02') -> 24
        DATEDIFF(minute, timestamp '2016-01-01 01:00:59', timestamp '2016-01-01 02:00:00') -> 60
        DATEDIFF(second, timestamp '2016-01-01 01:00:59', timestamp '2016-01-01 02:00:00') -> 3541
        DATEDIFF(second, time '01:00:59', time '02:00:00') -> 3541
        DATEDIFF(millisecond, timestamp '2024-02-20 21:18:41', timestamp '2024-02-20 21:18:42.1239') -> 1123
        DATEDIFF(microsecond, timestamp '2024-02-20 21:18:41', timestamp '2024-02-20 21:18:42.1239') -> 1123900
        DATEDIFF(nanosecond, timestamp '2024-02-20 21:18:41', timestamp '2024-02-20 21:18:42') -> 1000000000
        DATEDIFF(quarter, date '2016-12-31', date '2017-01-01') -> 1
        DATEDIFF(week, date '2016-12-31', date '2017-01-01') -> 0
        DATEDIFF(week, date '2017-01-01', date '2017-01-02') -> 1
        DATEDIFF(week, timestamp '2017-01-02 00:00:00', timestamp '2017-01-01 23:00:00') -> -1
        DATEDIFF(day, '2020-01-01', ~date '2020-01-03') -> 2
        DATEDIFF(day, date null, date '2017-01-02') -> NULL
        TIMEDIFF(year, date '2017-01-01', date '2019-01-01') -> 2
        DATE_TRUNC('year', date '2024-05-09') -> 2024-01-01
        DATE_TRUNC('month', date '2024-05-09') -> 2024-05-01
        DATE_TRUNC('week', date '2024-05-09') -> 2024-05-06
        DATE_TRUNC('week', date '2017-01-01') -> 2016-12-26
        DATE_TRUNC('day', date '2024-05-09') -> 2024-05-09
        DATE_TRUNC(hour, date '2024-05-09') -> 2024-05-09
        DATE_TRUNC('minute', time '08:50:48') -> 08:50:00
        DATE_TRUNC('hour', timestamp '2024-05-09 08:50:57.891') -> 2024-05-09 08:00:00
        DATE_TRUNC('second', timestamp '2024-05-09 08:50:57.891') -> 2024-05-09 08:50:57
        DATE_TRUNC('quarter', timestamp '2024-05-09 08:50:57.891') -> 2024-04-01 00:00:00
        DATE_TRUNC('day', timestamptz '2024-05-09 08:50:57+00') -> 2024-05-09 00:00:00+00
        DATE_TRUNC('nanosecond', timestamp '2024-05-09 08:50:57.891') -> 2024-05-09 08:50:57.891
        DATE_TRUNC('month', date null) -> NULL
        LAST_DAY(date '2015-05-08') -> 2015-05-31
        LAST_DAY(timestamp '2016-02-03 10:00:00') -> 2016-02-29
        LAST_DAY(date '2015-05-08', 'month') -> 2015-05-31
        LAST_DAY(date '2015-05-08', 'year') -> 2015-12-31
        LAST_DAY(date '2015-05-08', 'quarter') -> 2015-06-30
        LAST_DAY(date '2015-05-08', week) -> 2015-05-10
        LAST_DAY(date null) -> NULL
        MONTHS_BETWEEN(date '2019-03-15', date '2019-02-15') -> 1
        MONTHS_BETWEEN(date '2019-03-31', date '2019-02-28') -> 1
        MONTHS_BETWEEN(date '2019-03-01', date '2019-02-15') -> 0.5483870967741935
        MONTHS_BETWEEN(timestamp '2019-03-01 02:00:00', timestamp '2019-02-15 01:00:00') -> 0.549731182795699
        MONTHS_BETWEEN(timestamp '2019-02-15 02:00:00', timestamp '2019-02-15 01:00:00') -> 0
        MONTHS_BETWEEN(date '2019-03-30', date '2019-02-28') -> 1.064516129032258
        MONTHS_BETWEEN(date '2019-02-01', date '2019-03-01') -> -1
        MONTHS_BETWEEN(timestamp '2019-03-31 01:00:00', timestamp '2019-02-28 13:00:00') -> 1
        MONTHS_BETWEEN(date null, date '2019-03-01') -> NULL
        NEXT_DAY(date '2024-01-01', 'Friday') -> 2024-01-05
        NEXT_DAY(date '2024-01-05', 'fr') -> 2024-01-12
        NEXT_DAY(date '2024-01-07', 'Mo') -> 2024-01-08
        NEXT_DAY(timestamp '2024-01-07 10:00:00', 'sunday') -> 2024-01-14
        PREVIOUS_DAY(date '2024-01-01', 'Friday') -> 2023-12-29
        PREVIOUS_DAY(date '2024-01-05', 'fr') -> 2023-12-29
        PREVIOUS_DAY(date '2024-01-08', 'su') -> 2024-01-07
        PREVIOUS_DAY(date null, 'su') -> NULL
        TIME_SLICE(timestamp '2019-02-28 01:02:03', 4, 'MONTH') -> 2019-01-01 00:00:00
        TIME_SLICE(date '2019-02-28', 4, 'MONTH', 'START') -> 2019-01-01
        TIME_SLICE(date '2019-02-28', 4, 'MONTH', 'END') -> 2019-05-01
        TIME_SLICE(timestamp '2019-02-28 12:34:56.789', 8, 'HOUR') -> 2019-02-28 08:00:00
        TIME_SLICE(date '2018-07-31', 2, 'WEEK', 'START') -> 2018-07-23
        TIME_SLICE(date '2018-08-25', 2, 'WEEK', 'END') -> 2018-09-03
        TIME_SLICE(date '1960-01-01', 15, 'YEAR') -> 1955-01-01
        TIME_SLICE(date null, 15, 'YEAR') -> NULL
        TIME_SLICE(timestamp '2024-05-09 08:50:57', 15, 'MINUTE') -> 2024-05-09 08:45:00
        TIME_SLICE(timestamp '2024-05-09 08:50:57', 2, 'HOUR') -> 2024-05-09 08:00:00
        TIME_SLICE(timestamp '2024-05-09 08:50:57', 10, 'SECOND') -> 2024-05-09 08:50:50
        TIME_SLICE(timestamp '2024-05-09 08:50:57', 1, 'WEEK') -> 2024-05-06 00:00:00
        TIME_SLICE(timestamp '2024-05-09 08:50:57', 1, 'QUARTER') -> 2024-04-01 00:00:00
        TIME_SLICE(timestamp '2024-05-09 08:50:57', 1, 'YEAR') -> 2024-01-01 00:00:00
        TIME_SLICE(timestamp '2024-05-09 08:50:57', 1, 'DAY') -> 2024-05-09 00:00:00
        DATE_PART(quarter, date '2024-04-08') -> 2
        DATE_PART('month', timestamp '2024-04-08 23:39:20.123') -> 4
        DATE_PART(week, date '2017-01-01') -> 52
        DATE_PART(dayofweek, date '2017-01-01') -> 0
        DATE_PART(dayofweekiso, date '2017-01-01') -> 7
        DATE_PART(dayofyear, date '2024-12-31') -> 366
        DATE_PART(yearofweek, date '2017-01-01') -> 2016
        DATE_PART(epoch_second, timestamp '2024-04-08 23:39:20.123') -> 1712619560
        DATE_PART(epoch_second, date '1970-01-02') -> 86400
        DATE_PART(epoch_millisecond, timestamp '2024-04-08 23:39:20.123') -> 1712619560123
        DATE_PART(epoch_microsecond, timestamp '2024-04-08 23:39:20.123') -> 1712619560123000
        DATE_PART(epoch_nanosecond, timestamp '2024-04-08 23:39:20.123') -> 1712619560123000000
        DATE_PART(nanosecond, timestamp '2024-04-08 23:39:20.123') -> 123000000
        EXTRACT(second, timestamp '2024-04-08 23:39:20.923') -> 20
        EXTRACT(hour, time '23:39:20') -> 23
        DATE_PART(month, date null) -> NULL
        YEAR(timestamp '2016-01-02 23:39:20') -> 2016
        QUARTER(date '2016-10-02') -> 4
        MONTH(date '2016-10-02') -> 10
        DAY(date '2016-10-02') -> 2
        DAYOFMONTH(date '2016-10-02') -> 2
        DAYOFWEEK(date '2016-01-02') -> 6
        DAYOFWEEK(date '2016-01-03') -> 0
        DAYOFWEEKISO(date '2016-01-03') -> 7
        DAYOFYEAR(date '2016-12-31') -> 366
        WEEK(date '2016-01-02') -> 53
        WEEKOFYEAR(date '2016-01-04') -> 1
        WEEKISO(date '2016-01-02') -> 53
        YEAROFWEEK(date '2016-01-02') -> 2015
        YEAROFWEEKISO(date '2016-01-02') -> 2015
        HOUR(timestamp '2013-05-08 23:39:20') -> 23
        MINUTE(timestamp '2013-05-08 23:39:20') -> 39
        SECOND(timestamp '2013-05-08 23:39:20.9') -> 20
        MONTH('2013-05-08') -> 5
        DAYNAME(date '2015-05-01') -> Fri
        DAYNAME(timestamp '2015-05-02 10:00:00') -> Sat
        MONTHNAME(date '2015-05-01') -> May
        MONTHNAME(date null) -> NULL
        DATE_FROM_PARTS(1977, 8, 7) -> 1977-08-07
        DATE_FROM_PARTS(2004, 1, 0) -> 2003-12-31
        DATE_FROM_PARTS(2004, 1, 366) -> 2004-12-31
        DATE_FROM_PARTS(2004, 13, 1) -> 2005-01-01
        DATE_FROM_PARTS(2004, 0, 1) -> 2003-12-01
        DATE_FROM_PARTS(2004, ~-1, ~1) -> 2003-11-01
        DATE_FROM_PARTS(~number(38,0) 2004, 2, 29) -> 2004-02-29
        DATE_FROM_PARTS(2004, number null, 29) -> NULL
        TIME_FROM_PARTS(12, 34, 56, 987654321) -> 12:34:56.987654
        TIME_FROM_PARTS(0, 100, 0) -> 01:40:00
        TIME_FROM_PARTS(12, 34, 56) -> 12:34:56
        TIMESTAMP_NTZ_FROM_PARTS(2013, 4, 5, 12, 0, 0) -> 2013-04-05 12:00:00
        TIMESTAMP_FROM_PARTS(2013, 4, 5, 12, -3600, 0, 987654321) -> 2013-04-03 00:00:00.987654
        TIMESTAMP_NTZ_FROM_PARTS(date '2013-04-05', time '12:00:00') -> 2013-04-05 12:00:00
        CONVERT_TIMEZONE('America/Los_Angeles', 'America/New_York', timestamp '2024-01-01 14:00:00') -> 2024-01-01 17:00:00
        CONVERT_TIMEZONE('Europe/Warsaw', 'UTC', timestamp '2024-06-01 00:00:00') -> 2024-05-31 22:00:00
        CONVERT_TIMEZONE('UTC', timestamptz '2024-01-01 14:00:00+02') -> 2024-01-01 12:00:00+00
        CONVERT_TIMEZONE('UTC', timestamp '2024-01-01 14:00:00') -> 2024-01-01 14:00:00+00
        CONVERT_TIMEZONE('UTC', 'Asia/Tokyo', timestamp null) -> NULL
        TIMESTAMP_LTZ_FROM_PARTS(2013, 4, 5, 12, 00, 00) -> 2013-04-05 12:00:00+00
        TIMESTAMP_LTZ_FROM_PARTS(2013, 4, 5, 12, 00, 00, 987654321) -> 2013-04-05 12:00:00.987654+00
        TIMESTAMP_TZ_FROM_PARTS(2013, 4, 5, 12, 00, -3600) -> 2013-04-05 11:00:00+00
        TIMESTAMP_TZ_FROM_PARTS(2013, 4, 5, 12, 00, 00, 0, 'UTC') -> 2013-04-05 12:00:00+00
        TIMESTAMP_FROM_PARTS(2013, 4, 5, 12, 0, -3600) -> 2013-04-05 11:00:00
        DATE_FROM_PARTS(2010, 1, 100) -> 2010-04-10
        DATE_FROM_PARTS(2004, -1, -1) -> 2003-10-30
        TIME_FROM_PARTS(12, 0, 12345) -> 15:25:45
        DATE_PART(timezone_hour, timestamp_ltz '2024-04-08 23:39:20') -> 0
        """;
}
