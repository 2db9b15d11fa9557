namespace Generator.Tests.Functions.Cases;

/// <summary>Snowflake's expressions and their results as text: casts and what depends on them. An error's beginning stands after <c>error: </c>.</summary>
internal static class CastCases
{
    public const string Table = """
        # "Data type conversion": text
        '5.000'::float::varchar -> 5
        1.50::number(10,2)::varchar -> 1.50
        (-0.5)::varchar -> -0.5
        0.1::float::varchar -> 0.1
        true::varchar -> true
        '2024-05-09'::date::varchar -> 2024-05-09
        '2024-05-09 14:32:29.135'::timestamp::varchar -> 2024-05-09 14:32:29.135
        '2024-05-09 14:32:29'::timestamp_ltz::varchar -> 2024-05-09 14:32:29.000 +0000
        '12:30:45.123'::time::varchar -> 12:30:45
        to_binary('ABCD')::varchar -> ABCD
        to_binary('abcd', 'hex')::varchar -> ABCD
        '9.8765'::varchar(9) -> 9.8765
        v('9.8765')::varchar(4) -> error: Invalid Input Error: String '9.8765' is too long and would be truncated
        try_cast(v('ABCD') as char(2)) -> NULL
        try_cast(v('ABCD') as varchar(10)) -> ABCD
        try_cast(v(null) as varchar(2)) -> NULL
        12345::varchar(5) -> 12345
        'größe'::varchar(5) -> größe
        to_timestamp_tz('2024-02-29 12:34:56 +0530')::varchar -> 2024-02-29 12:34:56.000 +0530
        to_timestamp_tz('2024-02-29 23:34:56 -0800')::date -> 2024-02-29
        parse_json('{ "a" : "123", "b" : "456", "a": "789"}')::varchar -> error: Invalid Input Error: Malformed JSON at byte 0 of input: unexpected character.  Input: "duplicate object attribute "a""
        to_json(parse_json('{"b":1,"a":2}')) = '{"a":2,"b":1}' -> true
        (select object_agg(column1, column2) from values ('a', 1), ('a', 2)) -> error: Invalid Input Error: OBJECT_AGG: duplicate field key
        # numbers
        '9.8765'::number(5,2) -> 9.88
        v('9.8765')::number(6,5) -> 9.87650
        1.2345::integer -> 1
        2.5::int -> 3
        -2.5::number(3,1)::int -> -3
        v('2.5')::int -> 3
        v('-2.5')::int -> -3
        v(' 12 ')::int -> 12
        v('1.5e3')::number(10,1) -> 1500.0
        v('.5')::number(3,2) -> 0.50
        v('+7')::int -> 7
        2.5::float::int -> 3
        (-2.5)::float::int -> -3
        12.3::float::number(3,2) -> error: Conversion Error
        v('12345')::number(3,0) -> error: Conversion Error
        try_cast(v('12345') as number(3,0)) -> NULL
        12345::number(3,0) -> error: Conversion Error
        try_cast(v('1_000') as int) -> NULL
        try_cast(v('0x1A') as number(9,0)) -> NULL
        try_cast(v('') as int) -> NULL
        try_cast(v('abc') as float) -> NULL
        to_double(v('1e-3')) -> 0.001
        true::int -> 1
        # booleans
        v('yes')::boolean -> true
        v('ON')::boolean -> true
        v('off')::boolean -> false
        v('n')::boolean -> false
        v('T')::boolean -> true
        v('0')::boolean -> false
        v('maybe')::boolean -> error: Conversion Error
        try_cast(v('maybe') as boolean) -> NULL
        to_boolean(v('oN')) -> true
        try_to_boolean(v('2')) -> NULL
        5::boolean -> true
        0.0::float::boolean -> false
        to_boolean(-1) -> true
        # "Supported formats for AUTO detection"
        v('2013-04-28')::date -> 2013-04-28
        v('17-DEC-1980')::date -> 1980-12-17
        '17-DEC-1980'::date -> 1980-12-17
        v('03-April-2024')::date -> 2024-04-03
        '03-April-2024'::date -> 2024-04-03
        v('12/17/1980')::date -> 1980-12-17
        '12/17/1980'::date -> 1980-12-17
        v('2013-4-8')::date -> 2013-04-08
        v('2013-04-28 20:57:01 +07:00')::date -> 2013-04-28
        v('2013-04-28 23:57:01 -07:00')::date -> 2013-04-28
        try_cast(v('2013/04/28') as date) -> NULL
        try_cast(v('infinity') as date) -> NULL
        try_cast(v('05/16') as timestamp) -> NULL
        try_cast('05-Mar-2016' as timestamp) -> 2016-03-05 00:00:00
        try_cast(v('05-Mar-2016') as timestamp) -> 2016-03-05 00:00:00
        v('2023-02-29')::date -> error
        try_cast(v('2023-02-29') as date) -> NULL
        v('2024-02-29')::date -> 2024-02-29
        v('')::date -> error
        try_cast(v('') as date) -> NULL
        v(null)::date -> NULL
        v('2013-04-28T20:57:01.123456789+07:00')::timestamp -> 2013-04-28 20:57:01.123456
        v('2013-04-28 20:57:01.123456789+07:00')::timestamp -> 2013-04-28 20:57:01.123456
        v('2013-04-28 20:57:01.123456789+07')::timestamp -> 2013-04-28 20:57:01.123456
        v('2013-04-28 20:57:01.123456789 +07:00')::timestamp -> 2013-04-28 20:57:01.123456
        v('2013-04-28 20:57:01.123456789 +0700')::timestamp -> 2013-04-28 20:57:01.123456
        v('2013-04-28 20:57:01 +07:00')::timestamp -> 2013-04-28 20:57:01
        v('2013-04-28 20:57:01 +0700')::timestamp -> 2013-04-28 20:57:01
        v('2013-04-28T20:57:01.123456')::timestamp -> 2013-04-28 20:57:01.123456
        v('2013-04-28T20:57:01.5Z')::timestamp -> 2013-04-28 20:57:01.5
        v('2013-04-28T20:57')::timestamp -> 2013-04-28 20:57:00
        v('2013-04-28T20')::timestamp -> 2013-04-28 20:00:00
        v('2013-04-28 20')::timestamp -> 2013-04-28 20:00:00
        v('2013-04-28T20:57:01-07:00')::timestamp -> 2013-04-28 20:57:01
        v('2013-04-28T20:57+07:00')::timestamp -> 2013-04-28 20:57:00
        v('2013-04-28 20:57+07:00')::timestamp -> 2013-04-28 20:57:00
        v('Thu, 21 Dec 2000 16:01:07 +0200')::timestamp -> 2000-12-21 16:01:07
        v('Thu, 21 Dec 2000 16:01:07.123456789 +0200')::timestamp -> 2000-12-21 16:01:07.123456
        v('Thu, 21 Dec 2000 04:01:07 PM +0200')::timestamp -> 2000-12-21 16:01:07
        v('Thu, 21 Dec 2000 04:01:07.123456789 PM +0200')::timestamp -> 2000-12-21 16:01:07.123456
        v('Thu, 21 Dec 2000 16:01:07')::timestamp -> 2000-12-21 16:01:07
        v('Thu, 21 Dec 2000 04:01:07 PM')::timestamp -> 2000-12-21 16:01:07
        v('2/18/2008 02:36:48')::timestamp -> 2008-02-18 02:36:48
        v('Mon Jul 08 18:09:51 +0000 2013')::timestamp -> 2013-07-08 18:09:51
        v(' 2013-04-28 ')::timestamp -> 2013-04-28 00:00:00
        v('nonsense')::timestamp -> error
        try_cast(v('nonsense') as timestamp) -> NULL
        try_cast(v('2013-04-28 24:00:00') as timestamp) -> NULL
        try_cast(v('2013-04-28T20:57:01.123456789 +07:00') as timestamp) -> 2013-04-28 20:57:01.123456
        v('2013-04-28T20:57:01.123456789+07:00')::timestamp_tz -> 2013-04-28 13:57:01.123456+00
        v('2013-04-28 20:57:01 +0700')::timestamp_tz -> 2013-04-28 13:57:01+00
        v('2013-04-28T20:57+07:00')::timestamp_tz -> 2013-04-28 13:57:00+00
        v('2013-04-28 20:57:01')::timestamp_tz -> 2013-04-28 20:57:01+00
        v('2013-04-28')::timestamp_ltz -> 2013-04-28 00:00:00+00
        '2013-04-28'::timestamp_ltz -> 2013-04-28 00:00:00+00
        v('2013-04-28T20:57:01Z')::timestamp_ltz -> 2013-04-28 20:57:01+00
        v('Thu, 21 Dec 2000 16:01:07 +0200')::timestamp_ltz -> 2000-12-21 14:01:07+00
        v('Thu, 21 Dec 2000 04:01:07.5 PM -0730')::timestamp_tz -> 2000-12-21 23:31:07.5+00
        v('Mon Jul 08 18:09:51 +0200 2013')::timestamp_tz -> 2013-07-08 16:09:51+00
        v('17-DEC-1980')::timestamp_tz -> 1980-12-17 00:00:00+00
        try_cast(v('nonsense') as timestamp_tz) -> NULL
        try_cast(v('2013-04-28 20:57:01 America/New_York') as timestamp_tz) -> NULL
        v('20:57:01.123456789+07:00')::time -> 20:57:01.123456
        v('20:57')::time -> 20:57:00
        v('07:57:01.123456789 AM')::time -> 07:57:01.123456
        v('04:01:07 PM')::time -> 16:01:07
        v('04:01 AM')::time -> 04:01:00
        v('12:01 AM')::time -> 00:01:00
        '13:30:00.000'::time -> 13:30:00
        try_cast(v('25:00') as time) -> NULL
        v('11')::time -> 00:00:11
        # "AUTO detection of integer-stored date, time, and timestamp values"
        to_timestamp('1487654321') -> 2017-02-21 05:18:41
        to_timestamp(v('1487654321321')) -> 2017-02-21 05:18:41.321
        to_timestamp(v('31536000')) -> 1971-01-01 00:00:00
        to_timestamp(v('31536000000')) -> 1971-01-01 00:00:00
        to_timestamp(v('31536000000000')) -> 1971-01-01 00:00:00
        to_timestamp(v('31536000000000000')) -> 1971-01-01 00:00:00
        to_timestamp(v('-1')) -> 1969-12-31 23:59:59
        to_date(v('31536000000')) -> 1971-01-01
        to_time(v('31536001')) -> 00:00:01
        to_time(v('31536002400')) -> 00:00:02
        to_time(v('31536003600000')) -> 00:00:03
        to_time(v('31536004900000000')) -> 00:00:04
        to_timestamp_ltz(v('1487654321')) -> 2017-02-21 05:18:41+00
        # between dates and times
        '2024-05-09 14:32:29'::timestamp::date -> 2024-05-09
        '2024-05-09 14:32:29.5'::timestamp::time -> 14:32:29.5
        '2024-05-09'::date::timestamp -> 2024-05-09 00:00:00
        '2024-05-09'::date::timestamp_tz -> 2024-05-09 00:00:00+00
        0::timestamp_ntz -> 1970-01-01 00:00:00
        40 * 365.25 * 86400 :: timestamp -> error: GEN
        to_timestamp_ntz(40 * 365.25 * 86400) -> 2010-01-01 00:00:00
        to_timestamp_ntz(40 * 365.25 * 86400 * 1000 + 456, 3) -> 2010-01-01 00:00:00.456
        parse_json('1487654321')::timestamp -> 2017-02-21 05:18:41
        parse_json('"17-DEC-1980"')::date -> 1980-12-17
        '2024-05-09 14:32:29.789'::timestamp(0) -> 2024-05-09 14:32:29
        '2024-05-09 14:32:29.789123'::timestamp_ntz(3) -> 2024-05-09 14:32:29.789
        '2024-05-09 14:32:29.789123'::timestamp_ntz(1) -> 2024-05-09 14:32:29.7
        '1969-12-31 23:59:59.789'::timestamp_ntz(0) -> 1969-12-31 23:59:59
        '14:32:29.789'::time(0) -> 14:32:29
        '14:32:29.789'::time(2) -> 14:32:29.78
        # by a format
        to_date('3/4/2024', 'dd/mm/yyyy') -> 2024-04-03
        to_date(v('2024-05-10'), 'AUTO') -> 2024-05-10
        to_date('69-01-01', 'YY-MM-DD') -> 2069-01-01
        to_date('70-01-01', 'YY-MM-DD') -> 1970-01-01
        to_date(v('10-March-24'), 'DD-MON-YY') -> 2024-03-10
        to_date('202402', 'YYYYMM') -> 2024-02-01
        to_time('11.15.00', 'HH24.MI.SS') -> 11:15:00
        to_timestamp('10:30', 'HH24:MI') -> 1970-01-01 10:30:00
        to_timestamp('2019-02-28 23:59:59 -07:00', 'YYYY-MM-DD HH24:MI:SS TZH:TZM') -> 2019-02-28 23:59:59
        to_timestamp_tz('2019-02-28 23:59:59 -07:00', 'YYYY-MM-DD HH24:MI:SS TZH:TZM') -> 2019-03-01 06:59:59+00
        to_timestamp_tz('04/05/2024 01:02:03', 'mm/dd/yyyy hh24:mi:ss') -> 2024-04-05 01:02:03+00
        to_timestamp_tz('04/05/2024 01:02:03', 'dd/mm/yyyy hh24:mi:ss') -> 2024-05-04 01:02:03+00
        to_timestamp('2024.10.02 04:00:00', 'YYYY.MM.DD HH:MI:SS') -> 2024-10-02 04:00:00
        to_timestamp('2026-01-02T03:04:05 EST', 'YYYY-MM-DD"T"HH24:MI:SS "EST"') -> 2026-01-02 03:04:05
        to_timestamp('2024-01-02T03:04:05.123456789Z', 'YYYY-MM-DD"T"HH24:MI:SS.FF"Z"') -> 2024-01-02 03:04:05.123456
        to_timestamp('2024-01-02 03:04:05.5', 'YYYY-MM-DD HH24:MI:SS.FF3') -> 2024-01-02 03:04:05.5
        to_timestamp('2024-01-02 12:04:05 AM', 'YYYY-MM-DD HH12:MI:SS AM') -> 2024-01-02 00:04:05
        try_to_timestamp(v('2024-01-02'), 'DD/MM/YYYY') -> NULL
        try_to_date(v('2024-13-02'), 'YYYY-MM-DD') -> NULL
        to_date(parse_json('"02/03/2024"'), 'MM/DD/YYYY') -> 2024-02-03
        to_varchar('2024-04-05'::date, 'mon dd, yyyy') -> Apr 05, 2024
        to_varchar('2024-04-05 01:02:03'::timestamp, 'mm/dd/yyyy, hh24:mi hours') -> 04/05/2024, 01:02 hours
        to_char('2024-04-05 01:02:03.123456'::timestamp, 'YYYY-MM-DD HH24:MI:SS.FF9') -> 2024-04-05 01:02:03.123456000
        to_char('2024-04-05 01:02:03.123456'::timestamp, 'SS.FF1 SS.FF5 SS.FF6 FF0') -> 03.1 03.12345 03.123456 
        to_char('2024-04-05 13:02:03'::timestamp, 'H12:ME P D.MO.Y') -> 1:2 P 5.4.24
        to_char('2024-04-05 13:02:03'::timestamp_ltz, 'HH24:MI TZH:TZM') -> 13:02 +00:00
        to_char('13:02:03.5'::time, 'HH12:MI:SS.FF2 AM') -> 01:02:03.50 PM
        to_char('0099-01-02'::date, 'YYYY YY') -> 0099 99
        to_char('2024-04-05'::date, 'AUTO') -> 2024-04-05
        to_char('2024-04-05'::date, '"week" DY') -> week Fri
        to_char(null::date, 'YYYY') -> NULL
        # "SQL format models"; a dot stands for the end of a text
        to_char(12, '99') || '.' ->  12.
        to_char(-7, '99') || '.' ->  -7.
        to_char(12, 'S99') || '.' -> +12.
        to_char(-7, 'S99') || '.' ->  -7.
        to_char(12, '99S') || '.' -> 12+.
        to_char(-7, '99S') || '.' ->  7-.
        to_char(12, 'MI99') || '.' ->  12.
        to_char(-7, 'MI99') || '.' -> - 7.
        to_char(12, '99MI') || '.' -> 12 .
        to_char(-7, '99MI') || '.' ->  7-.
        to_char(12, '$99') || '.' ->  $12.
        to_char(-7, '$99') || '.' ->  -$7.
        to_char(12, 'FM99') || '.' -> 12.
        to_char(-7, 'FM99') || '.' -> -7.
        to_char(-123.45, '999.99MI') || '.' -> 123.45-.
        to_char(-12.391, '">"$99.0"<"') -> >-$12.4<
        to_char(0.000, '">"$99.0"<"') -> >  $0.0<
        to_char(-1.000, '">"$99.0"<"') -> > -$1.0<
        to_char(3987.000, '">"$99.0"<"') -> > $##.#<
        to_char(-12.391, '">"B9,999.0"<"') -> >   -12.4<
        to_char(0.000, '">"B9,999.0"<"') -> >      .0<
        to_char(0.100, '">"B9,999.0"<"') -> >      .1<
        to_char(3987.000, '">"B9,999.0"<"') -> > 3,987.0<
        to_char(3987.000, '">"TM9"<"') -> error: GEN3901
        to_char(3987.000, 'TM9') -> 3987.000
        to_char(1.2::float, '999,999.999') || '.' ->        1.2  .
        to_char(1234.56::float, '999,999.999') || '.' ->    1,234.56 .
        to_char(-123456.789::float, '999,999.999') || '.' -> -123,456.789.
        to_char(1.2::float, 'S000,000.000') || '.' -> +000,001.200.
        to_char(-123456.789::float, 'S000,000.000') || '.' -> -123,456.789.
        to_char(1.2::float, 'S999,999.999') || '.' ->       +1.2  .
        to_char(1234.56::float, 'FM999,999.999') || '.' -> 1,234.56.
        to_char(7, '000') || '.' ->  007.
        to_char(1234567, 'FM9,999,999') -> 1,234,567
        to_char(null::number, '99') -> NULL
        to_char(1, '9EE') -> error: GEN3901
        to_number(v('3,741.72'), '9,999.99', 6, 2) -> 3741.72
        to_decimal(v('$3,741.72'), '$9,999.99', 6, 2) -> 3741.72
        to_number(v('012,345.67'), '999,999.99', 8, 2) -> 12345.67
        to_number(v(' 12,345.67'), '999,999.99', 8, 2) -> 12345.67
        to_number(v('012,345.67'), '000,000.00', 8, 2) -> 12345.67
        to_number(v('12,345.67'), '000,000.00', 8, 2) -> error
        to_decimal(v('-12.3'), '99.9', 9, 5) -> -12.30000
        to_decimal(v('- 0.1'), '99.9', 9, 5) -> -0.10000
        to_decimal(v('-12.3'), '99.9') -> -12
        to_decimal(v('-12.3'), 'TM9', 9, 5) -> -12.30000
        to_number(v('102-'), '999MI') -> -102
        try_to_number(v('12345'), '999') -> NULL
        try_to_number(v(null), '999') -> NULL
        # CONVERT_TIMEZONE with two arguments keeps the zone: what is taken from it is the wall clock's
        convert_timezone('America/Los_Angeles', '2024-04-05 12:00:00 +02:00')::varchar -> 2024-04-05 03:00:00.000 -0700
        convert_timezone('America/Los_Angeles', '2024-04-05 02:00:00 +02:00')::date -> 2024-04-04
        convert_timezone('Asia/Tokyo', '2024-04-05 20:00:00'::timestamp)::timestamp_ntz -> 2024-04-06 05:00:00
        convert_timezone('Asia/Kolkata', '2024-04-05 20:00:00'::timestamp_ltz)::time -> 01:30:00
        hour(convert_timezone('Europe/Paris', '2024-07-01 12:00:00'::timestamp)) -> 14
        date_part(hour, convert_timezone('Europe/Paris', '2024-01-01 12:00:00'::timestamp)) -> 13
        dayname(convert_timezone('Asia/Tokyo', '2024-04-05 20:00:00'::timestamp)) -> Sat
        convert_timezone('UTC', '2024-04-05 12:00:00 +02:00') -> 2024-04-05 10:00:00+00
        convert_timezone('Asia/Tokyo', '2024-04-05 20:00:00'::timestamp) -> error: GEN3901
        convert_timezone('America/Los_Angeles', 'America/New_York', '2024-01-01 14:00:00'::timestamp_ntz) -> 2024-01-01 17:00:00
        convert_timezone('Europe/Warsaw', 'UTC', '2024-01-01 00:00:00'::timestamp_ntz) -> 2023-12-31 23:00:00
        convert_timezone('America/New_York', 'UTC', '2024-07-01 00:00:00') -> 2024-07-01 04:00:00
        convert_timezone('UTC', 'America/New_York', '2024-11-03 05:30:00'::timestamp_ntz) -> 2024-11-03 01:30:00
        convert_timezone('UTC', 'America/New_York', '2024-11-03 06:30:00'::timestamp_ntz) -> 2024-11-03 01:30:00
        hour(v('2013-04-28T20:57:01-07:00')::timestamp_tz) -> 20
        v('2013-04-28T20:57:01-07:00')::timestamp_tz::date -> 2013-04-28
        date_part(epoch_second, v('1970-01-01 01:00:00+01:00')::timestamp_tz) -> 0
        """;
}
