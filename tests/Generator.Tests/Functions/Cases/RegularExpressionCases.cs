namespace Generator.Tests.Functions.Cases;

internal static class RegularExpressionCases
{
    public const string Table = """
        REGEXP_COUNT('It was the best of times, it was the worst of times', '\bwas\b', 1) -> 2
        REGEXP_COUNT('nevermore1, nevermore2, nevermore3.', 'nevermore\d', 3) -> 2
        REGEXP_COUNT('aAbB', '[ab]', 1, 'i') -> 4
        REGEXP_COUNT('aAbB', '[ab]') -> 2
        REGEXP_COUNT('abc', 'x') -> 0
        REGEXP_COUNT(varchar null, 'x') -> NULL
        REGEXP_INSTR('hello world', 'wor') -> 7
        REGEXP_INSTR('hello world', '\bw') -> 7
        REGEXP_INSTR('hello world', 'x') -> 0
        REGEXP_INSTR('hello world', 'WOR', 1, 1, 0, 'i') -> 7
        REGEXP_INSTR('hello world', '^[a-z ]+$', 1, 1, 0, '') -> 1
        REGEXP_INSTR('hello world', 'o', 1, 1) -> 5
        REGEXP_INSTR('hello world', 'o', 1) -> 5
        REGEXP_INSTR('hello world', 'x', 1, 1, 0) -> 0
        REGEXP_INSTR(varchar null, 'x') -> NULL
        REGEXP_LIKE('San Francisco', 'san.*', 'i') -> true
        REGEXP_LIKE('San Francisco', 'San') -> false
        REGEXP_LIKE('San Francisco', 'San.*') -> true
        RLIKE('Sacramento', 'San.*|Sac.*') -> true
        REGEXP_LIKE('', '') -> true
        REGEXP_LIKE(varchar null, 'a') -> NULL
        REGEXP_REPLACE('It was the best of times, it was the worst of times', '( ){1,}', '') -> Itwasthebestoftimes,itwastheworstoftimes
        REGEXP_REPLACE('It was the best of times', ' ') -> Itwasthebestoftimes
        REGEXP_REPLACE('firstname middlename lastname', '(.*) (.*) (.*)', '\3, \1 \2') -> lastname, firstname middlename
        REGEXP_REPLACE('Customers - (NY)', '\(|\)', '') -> Customers - NY
        REGEXP_REPLACE('aAa', 'a', 'b', 1, 0, 'i') -> bbb
        REGEXP_REPLACE('aAa', 'a', 'b', 1, 1) -> bAa
        REGEXP_REPLACE('aAa', 'a', 'b', 1, 0) -> bAb
        REGEXP_REPLACE('aAa', 'A', 'b', 1, 1, 'i') -> bAa
        REGEXP_REPLACE('aaa', 'a', 'b', 1) -> bbb
        REGEXP_REPLACE(varchar null, 'a', 'b') -> NULL
        REGEXP_SUBSTR('It was the best of times, it was the worst of times.', 'the\W+\w+') -> the best
        REGEXP_SUBSTR('It was the best of times, it was the worst of times.', 'the\W+\w+', 1, 2) -> the worst
        REGEXP_SUBSTR('It was the best of times, it was the worst of times.', 'the\W+(\w+)', 1, 2, 'e', 1) -> worst
        REGEXP_SUBSTR('It was the best of times, it was the worst of times.', 'the\W+(\w+)', 1, 1, 'e') -> best
        REGEXP_SUBSTR('It was the best of times', 'THE\W+(\w+)', 1, 1, 'i') -> the best
        REGEXP_SUBSTR('It was the best', 'xyz') -> NULL
        REGEXP_SUBSTR('abab', 'a', 2) -> a
        REGEXP_SUBSTR('abab', 'b', 3, 1) -> b
        REGEXP_SUBSTR('abab', 'b', 1, 3) -> NULL
        REGEXP_SUBSTR('abab', 'b', 1) -> b
        REGEXP_SUBSTR('the quick brown fox jumps over the lazy dog', '\b\S*o\S*\b', 3, 3) -> over
        REGEXP_SUBSTR('PACK MY BOX WITH FIVE DOZEN LIQUOR JUGS', '\b\S*o\S*\b', 3, 3, 'i') -> LIQUOR
        REGEXP_SUBSTR('Hellooo World', '(H\S*o\S*\b).*', 1, 1, '') -> Hellooo World
        REGEXP_SUBSTR('A MAN A PLAN A CANAL', 'A\W+(\w)(\w)(\w)', 1, 1, 'e', 3) -> N
        REGEXP_SUBSTR(varchar null, 'a') -> NULL
        REGEXP_SUBSTR_ALL('a1_a2a3_a4A5a6', 'a[[:digit:]]') -> ["a1","a2","a3","a4","a6"]
        REGEXP_SUBSTR_ALL('a1_a2a3_a4A5a6', 'a[[:digit:]]', 2) -> ["a2","a3","a4","a6"]
        REGEXP_EXTRACT_ALL('abc', 'x') -> []
        """;
}
