namespace Generator.Tests.Functions.Cases;

internal static class ConditionalCases
{
    public const string Table = """
        BOOLAND(true, false) -> false
        BOOLAND(boolean null, false) -> false
        BOOLAND(boolean null, true) -> NULL
        BOOLAND(5, 0) -> false
        BOOLNOT(true) -> false
        BOOLNOT(boolean null) -> NULL
        BOOLOR(false, true) -> true
        BOOLOR(boolean null, false) -> NULL
        BOOLXOR(true, true) -> false
        BOOLXOR(true, false) -> true
        COALESCE(null, 2, 3) -> 2
        COALESCE(null, null) -> NULL
        COALESCE(~varchar null, 'b') -> b
        DECODE(~1, 1, 'one', 2, 'two') -> one
        DECODE(~3, 1, 'one', 2, 'two') -> NULL
        DECODE(~3, 1, 'one', 2, 'two', 'many') -> many
        DECODE(~number null, 1, 'one', null, '-NULL-', 'other') -> -NULL-
        EQUAL_NULL(null, null) -> true
        EQUAL_NULL(~1, null) -> false
        EQUAL_NULL(1, 1) -> true
        GREATEST(1, 3, 2) -> 3
        GREATEST(1, null, 2) -> NULL
        GREATEST(~number null, 2) -> NULL
        GREATEST(date '2020-01-01', date '2021-01-01') -> 2021-01-01
        GREATEST_IGNORE_NULLS(1, null, 3) -> 3
        GREATEST_IGNORE_NULLS(null, null) -> NULL
        IFF(true, 'a', 'b') -> a
        IFF(boolean null, 'a', 'b') -> b
        IFF(false, 'a', null) -> NULL
        LEAST(1, 3, 2) -> 1
        LEAST(1, null, 2) -> NULL
        LEAST_IGNORE_NULLS(1, null, 3) -> 1
        NULLIF(0, 0) -> NULL
        NULLIF(0, 1) -> 0
        NULLIF(null, 0) -> NULL
        NULLIFZERO(0) -> NULL
        NULLIFZERO(52) -> 52
        NULLIFZERO(3.14) -> 3.14
        NVL(null, 'x') -> x
        NVL('food', 'bard') -> food
        IFNULL(~varchar null, 'x') -> x
        NVL2('a', 'b', 'c') -> b
        NVL2(null, 'b', 'c') -> c
        REGR_VALX(null, 10) -> NULL
        REGR_VALX(1, 10) -> 10
        REGR_VALX(1, number null) -> NULL
        REGR_VALY(1, null) -> NULL
        REGR_VALY(1, 10) -> 1
        ZEROIFNULL(number null) -> 0
        ZEROIFNULL(3.14) -> 3.14
        """;
}
