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
        REGEXP_COUNT('snow', 'SNOW', 1, 'c') -> 0
        REGEXP_COUNT('snow', 'SNOW', 1, 'i') -> 1
        REGEXP_COUNT('snow', '') -> 0
        REGEXP_COUNT('snow', ~'') -> 0
        REGEXP_COUNT('snow', ~'[so]') -> 2
        REGEXP_COUNT('SnOw', ~'[so]', 1, 'i') -> 2
        REGEXP_COUNT('aXbX', 'X', number null) -> NULL
        REGEXP_INSTR('nevermore1, nevermore2, nevermore3.', 'nevermore\d') -> 1
        REGEXP_INSTR('nevermore1, nevermore2, nevermore3.', 'nevermore\d', 5) -> 13
        REGEXP_INSTR('nevermore1, nevermore2, nevermore3.', 'nevermore\d', 1, 3) -> 25
        REGEXP_INSTR('nevermore1, nevermore2, nevermore3.', 'nevermore\d', 1, 3, 0) -> 25
        REGEXP_INSTR('nevermore1, nevermore2, nevermore3.', 'nevermore\d', 1, 3, 1) -> 35
        REGEXP_INSTR('nevermore1, nevermore2, nevermore3.', 'nevermore\d', ~1, ~3, ~1) -> 35
        REGEXP_INSTR('nevermore1, nevermore2, nevermore3.', 'nevermore', 1, 4) -> 0
        REGEXP_INSTR('It was the best of times, it was the worst of times.', 'the\W+\w+', 1, 2) -> 34
        REGEXP_INSTR('It was the best of times, it was the worst of times.', 'the\W+(\w+)', 1, 2, 0, 'e', 1) -> 38
        REGEXP_INSTR('It was the best of times, it was the worst of times.', 'the\W+(\w+)', 1, 2, 0, 'e') -> 38
        REGEXP_INSTR('It was the best of times, it was the worst of times.', 'the\W+(\w+)', 1, 2, 0, '', 1) -> 38
        REGEXP_INSTR('It was the best of times, it was the worst of times.', 'the\W+(\w+)', 1, 2, 1, 'e') -> 43
        REGEXP_INSTR('In    the   string   the   extra   spaces  are   redundant.', 'the\W+(\w+)', 1, 2, 0, 'e', 1) -> 28
        REGEXP_INSTR('A MAN A PLAN A CANAL', 'A\W+(\w+)', 1, 1, 0, 'e', 1) -> 3
        REGEXP_INSTR('A MAN A PLAN A CANAL', 'A\W+(\w+)', 1, 2, 0, 'e', 1) -> 9
        REGEXP_INSTR('A MAN A PLAN A CANAL', 'A\W+(\w+)', 1, 3, 0, 'e', 1) -> 16
        REGEXP_INSTR('A MAN A PLAN A CANAL', 'A\W+(\w+)', 1, 4, 0, 'e', 1) -> 0
        REGEXP_INSTR('A MAN A PLAN A CANAL', 'A\W+(\w)(\w)(\w)', 1, 1, 0, 'e', 2) -> 4
        REGEXP_INSTR('A MAN A PLAN A CANAL', 'A\W+(\w)(\w)(\w)', 1, 1, 0, 'e', 3) -> 5
        REGEXP_INSTR('Hellooo World', 'w', 1, 1, 0, 'ie') -> 9
        REGEXP_INSTR('été', 'é', 2) -> 3
        REGEXP_INSTR('abc', '') -> 0
        REGEXP_LIKE('a', '') -> false
        REGEXP_LIKE('Snow', ~'s.*', 'i') -> true
        REGEXP_LIKE('ab', 'a*?b') -> true
        REGEXP('Sacramento', 'Sac.*') -> true
        REGEXP_REPLACE('It was the best of times, it was the worst of times', 'times', 'days', 1, 2) -> It was the best of times, it was the worst of days
        REGEXP_REPLACE('Hellooo World', '()', '*') -> *H*e*l*l*o*o*o* *W*o*r*l*d*
        REGEXP_REPLACE('PACK MY BOX', '[aeiou]', '', 1, 0, 'i') -> PCK MY BX
        REGEXP_REPLACE('How are you doing today?', '\b(\S*)o(\S*)\b') -> / are   \?
        REGEXP_REPLACE('Hellooo World', '\b(\S*)o(\S*)\b', '\2@@\1') -> @@Helloo rld@@W
        REGEXP_REPLACE('Hellooo World', '\b(\S*)o(\S*)\b', '\2@@\1', 3) -> He@@lloo rld@@W
        REGEXP_REPLACE('How are you doing today?', '\b(\S*)o(\S*)\b', '\2@@\1', 3, 3) -> How are you doing day@@t?
        REGEXP_REPLACE('Hellooo World', '\b(\S*)o(\S*)\b', '\2@@\1', 3, 3) -> Hellooo World
        REGEXP_REPLACE('PACK MY BOX WITH FIVE DOZEN LIQUOR JUGS', '\b(\S*)o(\S*)\b', '\2@@\1', 3, 3, 'i') -> PACK MY BOX WITH FIVE DOZEN R@@LIQU JUGS
        REGEXP_REPLACE('aaa', 'a', 'b', 1, ~0) -> bbb
        REGEXP_REPLACE('aaa', 'a', 'b', 1, ~2) -> aba
        REGEXP_REPLACE('aaa', '', 'b') -> aaa
        REGEXP_REPLACE('aaa', ~'', 'b') -> aaa
        REGEXP_REPLACE('aaa', 'a', varchar null) -> NULL
        REGEXP_REPLACE('été', '[[:alpha:]]', '') -> éé
        REGEXP_REPLACE('555-12 34', '[^[:digit:]]') -> 5551234
        REGEXP_REPLACE('', 'a', 'b') -> /
        REGEXP_SUBSTR('A thespian theater is nearby.', 'the\W+\w+') -> NULL
        REGEXP_SUBSTR('Release 24', 'Release\W+(\d+)', 1, 1, 'e') -> 24
        REGEXP_SUBSTR('Release 24', 'Release\W+\d+', 1, 1, 'e') -> Release 24
        REGEXP_SUBSTR('Customers - (NY)', '\([[:alnum:]]+\)') -> (NY)
        REGEXP_SUBSTR('the quick brown fox', '\b\S*o\S*\b', 1, 2) -> fox
        REGEXP_SUBSTR(',abc,,def,,ghi,,jkl,', '[[:punct:]][[:alnum:]]+[[:punct:]]', 1, 2) -> ,def,
        REGEXP_SUBSTR('It was the best', 'the\W+(\w+)', 1, 1, '', 1) -> best
        REGEXP_SUBSTR('a1b22', ~'[0-9]+', 1, 2) -> 22
        REGEXP_SUBSTR('abc', '') -> NULL
        REGEXP_SUBSTR('Ab', 'a(.)', 1, 1, 'ie') -> b
        REGEXP_SUBSTR('<a><b>', '<.*?>') -> <a><b>
        REGEXP_SUBSTR_ALL('a1_a2a3_a4A5a6', 'a[[:digit:]]', 1, 3) -> ["a3","a4","a6"]
        REGEXP_SUBSTR_ALL('a1_a2a3_a4A5a6', 'a[[:digit:]]', 1, 1, 'i') -> ["a1","a2","a3","a4","A5","a6"]
        REGEXP_SUBSTR_ALL('a1_a2a3_a4A5a6', '(a)([[:digit:]])', 1, 1, 'ie') -> ["a","a","a","a","A","a"]
        REGEXP_SUBSTR_ALL('A MAN A PLAN A CANAL', 'A\W+(\w+)', 1, 2, 'e', 1) -> ["PLAN","CANAL"]
        REGEXP_SUBSTR_ALL('A MAN A PLAN A CANAL', 'A\W+(\w)(\w)(\w)', 1, 1, 'e', 2) -> ["A","L","A"]
        REGEXP_SUBSTR_ALL(varchar null, 'a') -> NULL
        """;
}
