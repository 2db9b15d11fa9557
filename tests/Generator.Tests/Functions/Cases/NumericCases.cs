namespace Generator.Tests.Functions.Cases;

internal static class NumericCases
{
    public const string Table = """
        ABS(-5) -> 5
        ABS(float -1.5) -> 1.5
        ABS(number null) -> NULL
        CBRT(27) -> 3
        CBRT(-64) -> -4
        CEIL(135.135) -> 136
        CEIL(-975.975) -> -975
        CEILING(135.135, 1) -> 135.2
        CEIL(135.135, -2) -> 200
        CEIL(-975.975, -1) -> -970
        CEIL(-975.975, 2) -> -975.97
        CEIL(0.07, 2) -> 0.07
        CEIL(float 135.135, 1) -> 135.2
        CEIL(float -975.975, -1) -> -970
        CEIL(~float 135.135, ~-2) -> 200
        CEIL(~number(20,3) 12345678901234567.891, 2) -> 12345678901234567.90
        CEIL(~number(10,3) 135.135, ~1) -> 135.200
        CEIL(~number(10,3) -975.975, ~-1) -> -970.000
        FLOOR(~number(10,3) -975.975, ~-1) -> -980.000
        FLOOR(~number(10,3) 135.135, ~50) -> 135.135
        FLOOR(135.135, number null) -> NULL
        CEIL(5, 2) -> 5
        CEIL(12345678901234567890123) -> 12345678901234567890123
        FLOOR(~number(38,0) 12345678901234567890123, 2) -> 12345678901234567890123
        CEIL(number null) -> NULL
        DIV0(1, 2) -> 0.500000
        DIV0(1, 0) -> 0.000000
        DIV0(number null, 0) -> NULL
        DIV0(1, number null) -> NULL
        DIV0(~number(10,2) 10.00, ~number(10,2) 3.00) -> 3.33333333
        DIV0(float 1, float 0) -> 0
        DIV0(float 1, 4) -> 0.25
        DIV0(2, 3) -> 0.666667
        DIV0(-2, 3) -> -0.666667
        DIV0NULL(1, 0) -> 0.000000
        DIV0NULL(1, number null) -> 0.000000
        DIV0NULL(number null, 1) -> NULL
        DIV0NULL(~3, ~4) -> 0.750000
        EXP(0) -> 1
        EXP(10) -> 22026.465794806718
        FACTORIAL(0) -> 1
        FACTORIAL(10) -> 3628800
        FLOOR(135.135) -> 135
        FLOOR(-975.975) -> -976
        FLOOR(135.135, 1) -> 135.1
        FLOOR(-975.975, 1) -> -976.0
        FLOOR(135.135, -2) -> 100
        FLOOR(-975.975, -1) -> -980
        HAVERSINE(40.7127, -74.0059, 34.05, -118.25) -> 3936.385096389
        LN(1) -> 0
        LN(100) -> 4.605170185988092
        LOG(10, 100) -> 2
        LOG(2, 8) -> 3
        MOD(1, 3) -> 1
        MOD(-5, 3) -> -2
        MOD(4.6, 1.2) -> 1.0
        MOD(~5, ~3) -> 2
        MOD(number null, 3) -> NULL
        POWER(2, 3) -> 8
        POW(0.1, 2) -> 0.01
        ROUND(135.135) -> 135
        ROUND(-975.975) -> -976
        ROUND(135.135, 1) -> 135.1
        ROUND(135.135, -2) -> 100
        ROUND(-975.975, -1) -> -980
        ROUND(135.135, 50) -> 135.135
        ROUND(2.5, 0) -> 3
        ROUND(-2.5, 0) -> -3
        ROUND(2.5, 0, 'HALF_TO_EVEN') -> 2
        ROUND(-2.5, 0, 'HALF_TO_EVEN') -> -2
        ROUND(2.5, 0, 'HALF_AWAY_FROM_ZERO') -> 3
        ROUND(float -10.005, 2) -> -10.01
        ROUND(number(10,3) -1.005, 2) -> -1.01
        ROUND(~number(10,3) 135.135, ~1) -> 135.100
        ROUND(number null, 1) -> NULL
        ROUND(~number(10,3) 1.005, ~2) -> 1.010
        ROUND(~number(10,3) -975.975, ~-1) -> -980.000
        ROUND(~number(10,3) 135.135, ~50) -> 135.135
        ROUND(float -975.975, ~2) -> -975.98
        ROUND(float -1.005, 2) -> -1
        TRUNC(~number(10,3) -975.975, ~2) -> -975.970
        TRUNC(~number(10,3) -975.975, ~-1) -> -970.000
        TRUNC(float 135.135, ~-2) -> 100
        TRUNC(~number(10,3) -975.975, ~number null) -> NULL
        ROUND(135.135, number null) -> NULL
        ROUND('1.5') -> 2
        ROUND(variant '1.5') -> 2
        SIGN(5) -> 1
        SIGN(-1.35e-10) -> -1
        SIGN(0) -> 0
        SQRT(10) -> 3.1622776601683795
        SQUARE(-3.15) -> 9.9225
        TRUNC(-975.975) -> -975
        TRUNC(-975.975, 1) -> -975.9
        TRUNC(-975.975, -1) -> -970
        TRUNC(135.135, -2) -> 100
        TRUNCATE(135.135, 5) -> 135.135
        TRUNC(date '2024-05-09', 'month') -> 2024-05-01
        TRUNC(timestamp '2024-05-09 08:50:48', 'hour') -> 2024-05-09 08:00:00
        TRUNC(number null) -> NULL
        WIDTH_BUCKET(290000, 200000, 600000, 4) -> 1
        WIDTH_BUCKET(500000, 200000, 600000, 4) -> 4
        WIDTH_BUCKET(100, 200000, 600000, 4) -> 0
        WIDTH_BUCKET(600000, 200000, 600000, 4) -> 5
        WIDTH_BUCKET(number null, 200000, 600000, 4) -> NULL
        ACOS(0.5) -> 1.0471975511965979
        ACOSH(2.352409615) -> 1.4999999998857607
        ASIN(0.5) -> 0.5235987755982989
        ASINH(2.129279455) -> 1.4999999999244386
        ATAN(1) -> 0.7853981633974483
        ATAN2(5, 5) -> 0.7853981633974483
        ATANH(0.905148254) -> 1.500000001965249
        COS(0) -> 1
        COSH(1.5) -> 2.352409615243247
        COT(1) -> 0.6420926159343308
        DEGREES(1) -> 57.29577951308232
        PI() -> 3.141592653589793
        RADIANS(180) -> 3.141592653589793
        SIN(0) -> 0
        SINH(1.5) -> 2.1292794550948173
        TAN(1) -> 1.5574077246549023
        TANH(1.5) -> 0.9051482536448664
        BITAND(7, 14) -> 6
        BITOR(7, 14) -> 15
        BITXOR(7, 14) -> 9
        BITNOT(13) -> -14
        BITSHIFTLEFT(1, 4) -> 16
        BITSHIFTRIGHT(16, 2) -> 4
        BIT_AND(number null, 1) -> NULL
        BITAND(~binary '1010', ~binary '0101') -> 0000
        BITOR(~binary 'BCBC', ~binary 'EEFF') -> FEFF
        BITXOR(~binary 'BCBC', ~binary 'EEFF') -> 5243
        BITAND(~binary 'BCBC', ~binary 'ABCDABCD', 'LEFT') -> 0000A88C
        BITOR(~binary 'BCBC', ~binary 'ABCDABCD', 'RIGHT') -> BFFDABCD
        BITXOR(~binary '1010', ~binary '11001010', 'LEFT') -> 11000000
        BITAND(~binary null, ~binary '01') -> NULL
        BITAND(~number(38,0) 170141183460469231731687303715884105, 255) -> 73
        BITNOT(~binary '00FF') -> FF00
        BITNOT(-1) -> 0
        BITSHIFTLEFT(-3, 2) -> -12
        BITSHIFTLEFT(1, 100) -> 1267650600228229401496703205376
        BITSHIFTLEFT(~binary 'ABCDABCD', 1) -> 579B579A
        BITSHIFTLEFT(~binary 'BCBC', 8) -> BC00
        BITSHIFTRIGHT(65504, 1) -> 32752
        BITSHIFTRIGHT(-16, 2) -> -4
        BITSHIFTRIGHT(~binary '2020', 1) -> 1010
        BITXOR(4, 2) -> 6
        BITOR(16, 24) -> 24
        GETBIT(11, 3) -> 1
        GETBIT(11, 100) -> 0
        GETBIT(11, 2) -> 0
        BITMAP_BIT_POSITION(1) -> 0
        BITMAP_BIT_POSITION(32768) -> 32767
        BITMAP_BIT_POSITION(32769) -> 0
        BITMAP_BUCKET_NUMBER(1) -> 1
        BITMAP_BUCKET_NUMBER(32768) -> 1
        BITMAP_BUCKET_NUMBER(32769) -> 2
        BITMAP_BUCKET_NUMBER(number null) -> NULL
        """;
}
