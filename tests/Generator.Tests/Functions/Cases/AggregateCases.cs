namespace Generator.Tests.Functions.Cases;

internal static class AggregateCases
{
    public const string Table = """
        ANY_VALUE({'x', 'x'}) -> x
        ANY_VALUE(varchar {}) -> NULL
        AVG({1, 2, 2, null}) -> 1.666667
        AVG(number(10,2) {10.00, 20.00, 25.00}) -> 18.33333333
        AVG(float {1, 2}) -> 1.5
        AVG(distinct {1, 2, 2}) -> 1.500000
        AVG(number {}) -> NULL
        AVG(number(38,0) {12345678901234567890123, 12345678901234567890124}) -> 12345678901234567890123.500000
        AVG({1, 0, 0, 0}) over (partition by 1) -> 0.250; 0.250; 0.250; 0.250
        AVG(number(10,2) {-0.01, -0.02, -0.02}) -> -0.01666667
        AVG({-1, -2, -2}) -> -1.666667
        BITAND_AGG({26, 24, null}) -> 24
        BITOR_AGG({26, 4}) -> 30
        BITXOR_AGG({26, 4, 2}) -> 28
        BOOLAND_AGG({true, true, null}) -> true
        BOOLAND_AGG({true, false}) -> false
        BOOLAND_AGG(boolean {}) -> NULL
        BOOLAND_AGG({1, 0}) -> false
        BOOLOR_AGG({false, null, true}) -> true
        BOOLOR_AGG(boolean {null, null}) -> NULL
        BOOLXOR_AGG({true, false}) -> true
        BOOLXOR_AGG({true, true}) -> false
        BOOLXOR_AGG(boolean {null}) -> NULL
        COUNT({1, null, 1}) -> 2
        COUNT(distinct {1, null, 1}) -> 1
        COUNT(number {}) -> 0
        COUNT({1, 2, null}, {1, null, null}) -> 1
        COUNT(distinct {1, 1, 2}, {1, 1, null}) -> 1
        COUNT() -> 1
        COUNT_IF({true, false, null, true}) -> 2
        COUNT_IF(boolean {}) -> 0
        LISTAGG({'a', null, 'b'}, ',') within {2, 1, 1} -> b,a
        LISTAGG({'a', 'b', 'c'}, ', ') within {1, 2, 3} desc -> c, b, a
        LISTAGG({'x', 'y'}) within {1, 2} -> xy
        LISTAGG(varchar {null, null}, ',') -> /
        LISTAGG(varchar {}, ',') -> /
        LISTAGG(distinct {'a', 'a'}, '|') -> a
        LISTAGG({1, 2}, ' ') within {1, 2} -> 1 2
        MAX({1, 3, null}) -> 3
        MAX({'a', 'b', 'B'}) -> b
        MAX(date {}) -> NULL
        MAX_BY({'a', 'b', 'c'}, {1, 3, 2}) -> b
        MAX_BY({'a', null}, {1, 3}) -> NULL
        MEDIAN(number(10,2) {10, 20, 21}) -> 20.00000
        MEDIAN(number(10,2) {10, 20, 25, 30}) -> 22.50000
        MEDIAN(number(10,2) {}) -> NULL
        MEDIAN(number(18,0) {900719925474099301, 900719925474099302}) -> 900719925474099301.500
        MEDIAN({1, 2}) over (partition by 1) -> 1.500; 1.500
        MAX_BY({900, 2010, 2000, 1001}, {15000, 12000, null, 10000}, 2) -> [900,2010]
        MIN_BY({'a', 'b', null}, {1, null, 0}, 2) -> [null,"a"]
        MAX_BY({'a', 'b'}, number {null, null}) -> NULL
        MAX(variant {'10', '9', null}) -> 10
        MIN(variant {'"b"', '"a"'}) -> "a"
        MAX({true, false}) -> true
        MEDIAN(float {1, 3, null}) -> 2
        MIN({2, 1, null}) -> 1
        MIN_BY({'a', 'b', 'c'}, {1, 3, 2}) -> a
        MODE({1, 2, 2, null, null, null}) -> 2
        PERCENTILE_CONT(0.25) within {0, 10, 20, 30, 40, 50} -> 12.500
        PERCENTILE_CONT(0.5) within number(10,2) {1.5, 2.25, null} -> 1.87500
        PERCENTILE_CONT(0.25) within {0, 10, 20} desc -> 15.000
        PERCENTILE_CONT(0.5) within float {} -> NULL
        PERCENTILE_DISC(0.6) within {10, 20, 30, 40} -> 30
        PERCENTILE_DISC(0.25) within {10, 20, 30, 40} desc -> 40
        PERCENTILE_DISC(0.6) within {10, 20, 30, 40} desc -> 20
        PERCENTILE_CONT(0.1) within number(10,2) {1.00, 2.01} -> 1.10100
        SUM({1, 2, null}) -> 3
        SUM(number(10,2) {1.10, 2.20}) -> 3.30
        SUM(float {0.5, 0.25}) -> 0.75
        SUM(distinct {1, 1, 2}) -> 3
        SUM(number {}) -> NULL
        SUM(number {null}) -> NULL
        SUM({'1.5', '2'}) -> 3.50000
        APPROX_COUNT_DISTINCT({1, 1, null}) -> 1
        APPROX_COUNT_DISTINCT({1, 1, 2, null}, {1, 1, null, 1}) -> 1
        HLL(number {}) -> 0
        APPROX_TOP_K({'a', 'b', 'a', 'c', 'b', 'a'}, 2) -> [["a",3],["b",2]]
        APPROX_TOP_K({1, 2, 2}) -> [[2,2]]
        APPROX_TOP_K({1, 2, 2}, 3, 10) -> [[2,2],[1,1]]
        APPROX_PERCENTILE({1, 2, 3}, 0.5) -> 2
        CORR({1, 2, 3, null}, {2, 4, 6, 5}) -> 1
        CORR({10, 10, 20, 20}, {11, 22, 22, 12}) -> 0.047511433814558
        CORR({1}, {2}) -> NULL
        CORR(number(10,2) {10, 20, 25, 30}, number(10,2) {11, 22, null, 35}) -> 0.9988445981121532
        REGR_SLOPE({1, 2}, {5, 5}) -> NULL
        SKEW({1, 1, 1}) -> NULL
        SKEW({1, 2, 2, 2, 2}) -> -2.2360679775
        COVAR_POP({1, 2, 3}, {2, 4, 6}) -> 1.3333333333333333
        COVAR_SAMP({1, 2, 3}, {2, 4, 6}) -> 2
        KURTOSIS(number(10,2) {10, 10, 20, 25, 30}) -> -2.324218750000
        KURTOSIS(float {1, 1, 1, 1, 2}) -> 5
        KURTOSIS({1, 2, 3}) -> NULL
        REGR_AVGX({1, 2, null}, {10, 20, 30}) -> 15
        REGR_AVGY({1, 2, 3}, {10, 20, null}) -> 1.5
        REGR_COUNT({1, 2, null}, {10, 20, 30}) -> 2
        REGR_INTERCEPT({1, 2, 3}, {2, 4, 6}) -> 0
        REGR_R2({1, 2, 3}, {2, 4, 6}) -> 1
        REGR_SLOPE({1, 2, 3}, {2, 4, 6}) -> 0.5
        REGR_SXX({1, 2, 3}, {2, 4, 6}) -> 8
        REGR_SXY({1, 2, 3}, {2, 4, 6}) -> 4
        REGR_SYY({1, 2, 3}, {2, 4, 6}) -> 2
        SKEW({10, 10, 20, 25, 30}) -> /0\.05240784.*
        STDDEV({6, 10, 14}) -> 4
        STDDEV_SAMP({6}) -> NULL
        STDDEV_POP({6, 10, 14}) -> 3.265986323710904
        STDDEV_POP({6}) -> 0
        VARIANCE({1, 2, 3, null}) -> 1.000000
        VARIANCE(number(10,2) {10, 20, 25, 30}) -> 72.9166666667
        VARIANCE(float {1, 2, 3}) -> 1
        VAR_SAMP({5}) -> NULL
        VAR_POP({1, 2, 3}) -> 0.666667
        CONDITIONAL_CHANGE_EVENT({120, 120, 0, 0, 120}) over (order by row_number rows between unbounded preceding and current row) -> 0; 0; 1; 1; 2
        CONDITIONAL_CHANGE_EVENT({1, null, 2, 3, 3}) over (order by row_number rows between unbounded preceding and current row) -> 0; 0; 0; 1; 1
        CONDITIONAL_TRUE_EVENT({0, 13, null, -1}) over (order by row_number) -> 0; 1; 1; 2
        CONDITIONAL_TRUE_EVENT({true, false, null, true}) over (order by row_number) -> 1; 1; 1; 2
        CUME_DIST() over (order by 1) -> 1.0
        DENSE_RANK() over (order by 1) -> 1
        FIRST_VALUE({'a', 'b'}) over (order by row_number rows between unbounded preceding and unbounded following) -> a; a
        LAST_VALUE({'a', 'b'}) over (order by row_number rows between unbounded preceding and unbounded following) -> b; b
        NTH_VALUE({'a', 'b'}, 2) over (order by row_number rows between unbounded preceding and unbounded following) -> b; b
        LAG({1, 2, 3}) over (order by row_number) -> NULL; 1; 2
        LAG({1, 2, 3}, 2, 0) over (order by row_number) -> 0; 0; 1
        LEAD({1, 2, 3}, 1) over (order by row_number) -> 2; 3; NULL
        NTILE(4) over (order by 1) -> 1
        PERCENT_RANK() over (order by 1) -> 0.0
        RANK() over (order by 1) -> 1
        ROW_NUMBER() over (order by 1) -> 1
        RATIO_TO_REPORT({1, 3, 0}) over (partition by 1) -> 0.250000; 0.750000; 0.000000
        SUM({1, 2, 3}) over (order by row_number) -> 1; 3; 6
        LISTAGG({'a', 'b'}, '-') over (partition by row_number) -> a; b
        ARRAY_AGG({1, null, 2}) within {1, 2, 3} desc -> [2,1]
        ARRAY_AGG(number {}) -> []
        ARRAY_AGG({'a', 'b'}) over (partition by row_number) -> ["a"]; ["b"]
        ARRAY_AGG(distinct {1, 1}) -> [1]
        ARRAY_UNIQUE_AGG({3, 3, null}) -> [3]
        ARRAY_UNIQUE_AGG(number {}) -> []
        OBJECT_AGG({'a', 'b', null}, {1, null, 3}) -> {"a":1}
        OBJECT_AGG(varchar {}, number {}) -> {}
        OBJECT_AGG({'b', 'a'}, {1, 2}) -> {"a":2,"b":1}
        OBJECT_AGG({'b', 'a'}, variant {'null', '[1]'}) over (partition by 1) -> {"a":[1],"b":null}; {"a":[1],"b":null}
        ARRAY_UNION_AGG(array {'[1,1,2]', '[1,2,3]'}) -> [1,1,2,3]
        ARRAY_UNION_AGG(array {null, '[null]'}) -> []
        ARRAY_UNION_AGG(array {}) -> []
        ARRAY_UNIQUE_AGG({5, 2, 2}) -> [2,5]
        """;
}
