namespace Generator.Tests.Functions.Cases;

internal static class ConversionCases
{
    public const string Table = """
        TO_BINARY('SNOW', 'utf-8') -> 534E4F57
        TO_BINARY('534E4F57') -> 534E4F57
        TO_BINARY('534e4f57', 'HEX') -> 534E4F57
        TO_BINARY('U05PVw==', 'BASE64') -> 534E4F57
        TO_BINARY(varchar null) -> NULL
        TO_BINARY(binary 'AB') -> AB
        TRY_TO_BINARY('SNOW', 'utf-8') -> 534E4F57
        TO_BOOLEAN('true') -> true
        TO_BOOLEAN(0) -> false
        TO_BOOLEAN(varchar null) -> NULL
        TRY_TO_BOOLEAN('maybe') -> NULL
        TO_VARCHAR(12) -> 12
        TO_CHAR(date '2013-04-05', 'mon-dd-yyyy') -> Apr-05-2013
        TO_CHAR(timestamp '2013-04-05 01:02:03', 'mm/dd/yyyy, hh24:mi hours') -> 04/05/2013, 01:02 hours
        TO_VARCHAR(timestamp '2013-04-05 13:02:03.456', 'YYYY-MM-DD"T"HH12:MI:SS.FF3 AM') -> 2013-04-05T01:02:03.456 PM
        TO_VARCHAR(date '2013-04-05', 'MMMM DD, YYYY') -> April 05, 2013
        TO_CHAR(date '2024-03-01', 'YYYYMM') -> 202403
        TO_CHAR(date '2024-03-01', 'DY 100%') -> Fri 100%
        TO_CHAR(time '13:02:03', 'HH24:MI') -> 13:02
        TO_VARCHAR(binary 'ABCD12') -> ABCD12
        TO_VARCHAR(binary '534E4F57', 'utf-8') -> SNOW
        TO_VARCHAR(binary '534E4F57', 'base64') -> U05PVw==
        TO_VARCHAR(binary '534E4F57', 'hex') -> 534E4F57
        TO_CHAR(date null, 'YYYY') -> NULL
        TO_DATE('2024-05-10') -> 2024-05-10
        TO_DATE('10-05-2024', 'dd-mm-yyyy') -> 2024-05-10
        TO_DATE('20240510', 'YYYYMMDD') -> 2024-05-10
        TO_DATE('10-MAY-2024', 'DD-MON-YYYY') -> 2024-05-10
        TO_DATE(timestamp '2024-05-10 23:59:59') -> 2024-05-10
        DATE('2024-05-10') -> 2024-05-10
        TO_DATE('2024-05-10', 'AUTO') -> 2024-05-10
        TO_DATE(variant '"2024-05-10"') -> 2024-05-10
        TO_DATE(varchar null) -> NULL
        TRY_TO_DATE('2024-05-10') -> 2024-05-10
        TRY_TO_DATE('Invalid') -> NULL
        TRY_TO_DATE('2024.05.10', 'YYYY.MM.DD') -> 2024-05-10
        TRY_TO_DATE('2024-02-30', 'YYYY-MM-DD') -> NULL
        TO_TIME('13:30:00') -> 13:30:00
        TO_TIME('13:30', 'HH24:MI') -> 13:30:00
        TO_TIME(timestamp '2024-05-10 13:30:10') -> 13:30:10
        TRY_TO_TIME('12:30:00') -> 12:30:00
        TRY_TO_TIME('Invalid') -> NULL
        TO_TIMESTAMP('2013-04-05 01:02:03') -> 2013-04-05 01:02:03
        TO_TIMESTAMP('04/05/2013 01:02:03', 'mm/dd/yyyy hh24:mi:ss') -> 2013-04-05 01:02:03
        TO_TIMESTAMP_NTZ('2013-04-05 01:02:03.123', 'YYYY-MM-DD HH24:MI:SS.FF3') -> 2013-04-05 01:02:03.123
        TO_TIMESTAMP(31000000) -> 1970-12-25 19:06:40
        TO_TIMESTAMP(31000000, 0) -> 1970-12-25 19:06:40
        TO_TIMESTAMP(31000000000, 3) -> 1970-12-25 19:06:40
        TO_TIMESTAMP(31000000000000, 6) -> 1970-12-25 19:06:40
        TO_TIMESTAMP(31000000000000000, 9) -> 1970-12-25 19:06:40
        TO_TIMESTAMP(~number(38,0) 1456000000123, 3) -> 2016-02-20 20:26:40.123
        TO_TIMESTAMP(date '2024-05-10') -> 2024-05-10 00:00:00
        TO_TIMESTAMP(varchar null) -> NULL
        TRY_TO_TIMESTAMP('2024-01-15 12:30:00') -> 2024-01-15 12:30:00
        TRY_TO_TIMESTAMP('Invalid') -> NULL
        TRY_TO_TIMESTAMP_NTZ('15/01/2024', 'DD/MM/YYYY') -> 2024-01-15 00:00:00
        TO_TIMESTAMP_LTZ('2024-01-15 12:30:00') -> 2024-01-15 12:30:00+00
        TO_TIMESTAMP_LTZ(31000000) -> 1970-12-25 19:06:40+00
        TO_TIMESTAMP_TZ('2024-01-15 12:30:00+01') -> 2024-01-15 11:30:00+00
        TO_TIMESTAMP_TZ('15/01/2024', 'DD/MM/YYYY') -> 2024-01-15 00:00:00+00
        TRY_TO_TIMESTAMP_LTZ('Invalid') -> NULL
        TRY_TO_TIMESTAMP_TZ('Invalid') -> NULL
        TO_NUMBER('12.3456', 10, 1) -> 12.3
        TO_NUMBER('98.76546', 10, 5) -> 98.76546
        TO_NUMBER('12') -> 12
        TO_DECIMAL('12.7') -> 13
        TO_NUMERIC(true) -> 1
        TO_NUMBER(varchar null) -> NULL
        TRY_TO_NUMBER('345.12345', 10, 2) -> 345.12
        TRY_TO_NUMBER('abc') -> NULL
        TRY_TO_DECIMAL('345', 4) -> 345
        TO_DOUBLE('1.1') -> 1.1
        TO_DOUBLE(3) -> 3.0
        TRY_TO_DOUBLE('3.1415926') -> 3.1415926
        TRY_TO_DOUBLE('x') -> NULL
        """;
}
