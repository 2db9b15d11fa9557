namespace Generator.Tests.Functions.Cases;

internal static class StringCases
{
    public const string Table = """
        ASCII('!') -> 33
        ASCII('Abc') -> 65
        ASCII('') -> 0
        ASCII(varchar null) -> NULL
        BIT_LENGTH('abc') -> 24
        BIT_LENGTH('é') -> 16
        BIT_LENGTH(binary 'ABCD12') -> 24
        CHARINDEX('an', 'banana') -> 2
        CHARINDEX('an', 'banana', 1) -> 2
        CHARINDEX('an', 'banana', 3) -> 4
        CHARINDEX('an', 'banana', ~5) -> 0
        CHARINDEX('abc', 'banana') -> 0
        CHARINDEX('', 'banana') -> 1
        POSITION('r', 'François Truffaut') -> 2
        POSITION('é', 'cliché') -> 6
        CHARINDEX(varchar null, 'banana') -> NULL
        CHR(83) -> S
        CHR(~233) -> é
        CHAR(33) -> !
        CONCAT('George Washington ', 'Carver') -> George Washington Carver
        CONCAT('a', varchar null, 'c') -> NULL
        CONCAT('a') -> a
        CONCAT('a', 1) -> a1
        CONCAT('a', '', date '2020-02-29') -> a2020-02-29
        CONCAT_WS('---', 'one', 'two', 'three') -> one---two---three
        CONCAT_WS(',', 'one') -> one
        CONCAT_WS(',', 'one', varchar null) -> NULL
        CONTAINS('coffee', 'ff') -> true
        CONTAINS('coffee', 'FF') -> false
        CONTAINS('coffee', '') -> true
        CONTAINS(varchar null, 'a') -> NULL
        ENDSWITH('coffee', 'ee') -> true
        ENDSWITH('coffee', 'E') -> false
        INITCAP('The Quick Gray Fox') -> The Quick Gray Fox
        INITCAP('the sky is blue') -> The Sky Is Blue
        INITCAP('OVER the River 2 Times') -> Over The River 2 Times
        INITCAP('WE CAN HANDLE THIS') -> We Can Handle This
        INITCAP('HelLo_hi+therE') -> Hello_Hi+There
        INITCAP('víctor o''neil {x}') -> Víctor O'neil {X}
        INITCAP('') -> /
        INITCAP(varchar null) -> NULL
        INSERT('abc', 1, 2, 'Z') -> Zc
        INSERT('abcdef', 3, 2, 'zzz') -> abzzzef
        INSERT('abc', 2, 1, '') -> ac
        INSERT(varchar null, 2, 1, '') -> NULL
        LEFT('ABCDEF', 3) -> ABC
        LEFT('ABC', 10) -> ABC
        LEFT('ABC', 0) -> /
        LEFT('ABC', -1) -> /
        LEFT('ABC', ~-1) -> /
        LEFT(12345, 2) -> 12
        LEFT('ABC', number null) -> NULL
        LENGTH('') -> 0
        LENGTH('Joyeux Noël') -> 11
        LEN('圣诞节快乐') -> 5
        LENGTH('😀') -> 1
        LENGTH(binary 'AABB') -> 2
        LENGTH(varchar null) -> NULL
        LENGTH(12345) -> 5
        LOWER('aBc') -> abc
        LOWER('ÉÀ') -> éà
        LPAD('123.50', 19, '*_') -> *_*_*_*_*_*_*123.50
        LPAD('hello', 3) -> hel
        LPAD('hello', 8) -> /   hello
        LPAD(5, 2, '0') -> 05
        LPAD(varchar null, 2, '0') -> NULL
        LTRIM('#000000123', '0#') -> 123
        LTRIM('  a ') -> /a 
        OCTET_LENGTH('abc') -> 3
        OCTET_LENGTH('Ạ') -> 3
        OCTET_LENGTH(binary 'AABB') -> 2
        PARSE_URL('mailto:abc@xyz.com') -> {"fragment":null,"host":null,"parameters":null,"path":"abc@xyz.com","port":null,"query":null,"scheme":"mailto"}
        PARSE_URL('https://www.snowflake.com/') -> {"fragment":null,"host":"www.snowflake.com","parameters":null,"path":"","port":null,"query":null,"scheme":"https"}
        PARSE_URL('http://USER:PASS@EXAMPLE.INT:4345/HELLO.PHP?USER=1') -> {"fragment":null,"host":"USER:PASS@EXAMPLE.INT","parameters":{"USER":"1"},"path":"HELLO.PHP","port":"4345","query":"USER=1","scheme":"http"}
        PARSE_URL('https://a.b/c/d?y=2&x=1#top', 0) -> {"fragment":"top","host":"a.b","parameters":{"x":"1","y":"2"},"path":"c/d","port":null,"query":"y=2&x=1","scheme":"https"}
        PARSE_URL('example.int/hello.php?user=12#nofragment', 1) -> {"error":"scheme not specified"}
        PARSE_URL(~varchar null) -> NULL
        REPEAT('xy', 5) -> xyxyxyxyxy
        REPEAT('xy', 0) -> /
        REPLACE('down', 'down', 'up') -> up
        REPLACE('Vacation in Athens', 'Athens', 'Rome') -> Vacation in Rome
        REPLACE('snow', 'ow') -> sn
        REPLACE('snow', '', 'x') -> snow
        REPLACE('snow', varchar null, 'x') -> NULL
        REVERSE('Hello, world!') -> !dlrow ,olleH
        REVERSE('é1') -> 1é
        RIGHT('ABCDEF', 3) -> DEF
        RIGHT('ABC', 0) -> /
        RIGHT('ABC', -2) -> /
        RIGHT('ABC', ~2) -> BC
        RPAD('123.50', 19, '*_') -> 123.50*_*_*_*_*_*_*
        RPAD('hello', 3) -> hel
        RTRIM('$125.00', '0.') -> $125
        RTRIM(' a  ') ->  a
        SPACE(3) -> /   
        SPLIT('127.0.0.1', '.') -> ["127","0","0","1"]
        SPLIT('|a||', '|') -> ["","a","",""]
        SPLIT('aaa', '') -> ["aaa"]
        SPLIT('a,b', ~',') -> ["a","b"]
        SPLIT(varchar null, ',') -> NULL
        SPLIT_PART('11.22.33', '.', 0) -> 11
        SPLIT_PART('11.22.33', '.', 1) -> 11
        SPLIT_PART('11.22.33', '.', 2) -> 22
        SPLIT_PART('11.22.33', '.', 3) -> 33
        SPLIT_PART('11.22.33', '.', 4) -> /
        SPLIT_PART('11.22.33', '.', -1) -> 33
        SPLIT_PART('11.22.33', '.', -3) -> 11
        SPLIT_PART('11.22.33', '.', -4) -> /
        SPLIT_PART('127.0.0.1', '.', ~0) -> 127
        SPLIT_PART('|a|b|c|', '|', 1) -> /
        SPLIT_PART('|a|b|c|', '|', 2) -> a
        SPLIT_PART('aaa--bbb-BBB--ccc', '--', 2) -> bbb-BBB
        SPLIT_PART('user@snowflake.com', '', 1) -> user@snowflake.com
        SPLIT_PART('user@snowflake.com', ~'', 2) -> /
        SPLIT_PART(varchar null, '.', 1) -> NULL
        SPLIT_PART('a.b', ~varchar null, 1) -> NULL
        STARTSWITH('coffee', 'co') -> true
        STARTSWITH('coffee', 'Co') -> false
        STRTOK('a.b.c', '.', 1) -> a
        STRTOK('user@snowflake.com', '@.', 3) -> com
        STRTOK('user@snowflake.com.', '@.', 4) -> NULL
        STRTOK('', '', 1) -> NULL
        STRTOK('a.b', '', 1) -> a.b
        STRTOK('a.b', varchar null, 1) -> NULL
        STRTOK('a.b', '.', number null) -> NULL
        STRTOK('data1|%data2%-data3---data4', '|-', 4) -> data4
        STRTOK('data1|%data2%-data3---data4', '|-', 2) -> %data2%
        STRTOK('a  b') -> a
        STRTOK('a,b', ',') -> a
        STRTOK('a,b', ~'') -> a,b
        STRTOK_TO_ARRAY('a.b.c', '.') -> ["a","b","c"]
        STRTOK_TO_ARRAY('user@snowflake.com', '.@') -> ["user","snowflake","com"]
        STRTOK_TO_ARRAY('a  b') -> ["a","b"]
        SUBSTR('testing 1 2 3', 9, 5) -> 1 2 3
        SUBSTR('mystring', 3) -> string
        SUBSTR('mystring', 0, 2) -> my
        SUBSTR('mystring', -2, 2) -> ng
        SUBSTR('mystring', ~-3) -> ing
        SUBSTR('mystring', -8, 2) -> my
        SUBSTR('mystring', -20, 15) -> /
        SUBSTR('mystring', 20, 2) -> /
        SUBSTR('mystring', 3, -1) -> /
        SUBSTR('mystring', 3, ~-1) -> /
        SUBSTR('mystring', 3, number null) -> NULL
        SUBSTR('mystring', number null, 2) -> NULL
        SUBSTRING(1234567, 2, 3) -> 234
        SUBSTR('abc', 0) -> abc
        TRANSLATE('peña', 'ñ', 'n') -> pena
        TRANSLATE('❄a❄bX❄dX❄cX', 'Xd❄', 'X ') -> abX XcX
        TRIM('❄-❄ABC-❄-', '❄-') -> ABC
        TRIM('   a b ') -> a b
        TRIM(varchar null) -> NULL
        UNICODE('a') -> 97
        UNICODE('❄') -> 10052
        UNICODE('') -> 0
        UPPER('test_Ü') -> TEST_Ü
        CHARINDEX('', 'banana', 3) -> 1
        CHARINDEX('an', 'banana', 9) -> 0
        POSITION('☃☃', 'bunch of ☃☃☃☃') -> 10
        POSITION(~binary 'EF', ~binary 'ABCDEF') -> 3
        POSITION(~binary 'BC', ~binary 'ABCD') -> 0
        POSITION(~binary null, ~binary 'ABCD') -> NULL
        COLLATE('a', 'utf8') -> a
        CONCAT(~binary 'AB', ~binary 'CD') -> ABCD
        CONCAT_WS(~binary '00', ~binary 'AB', ~binary 'CD', ~binary 'EF') -> AB00CD00EF
        CONCAT_WS(~binary '00', ~binary 'AB', ~binary null) -> NULL
        CONCAT_WS(',', 'one', '', 'two') -> one,,two
        CONTAINS(~binary 'ABCDEF', ~binary 'CDEF') -> true
        CONTAINS(~binary 'ABCDEF', ~binary 'BC') -> false
        STARTSWITH(~binary 'ABCDEF', ~binary 'ABCD') -> true
        ENDSWITH(~binary 'ABCDEF', ~binary 'EF') -> true
        ENDSWITH(~binary 'ABCDEF', ~binary null) -> NULL
        EDITDISTANCE('', '') -> 0
        EDITDISTANCE('Gute nacht', 'Ich weis nicht') -> 8
        EDITDISTANCE('Ich weiß nicht', 'Ich weiss nicht') -> 2
        EDITDISTANCE('Snowflake', 'Oracle') -> 7
        EDITDISTANCE('święta', ~'swieta') -> 2
        EDITDISTANCE('święta', '') -> 6
        EDITDISTANCE('Gute nacht', 'Ich weis nicht', 3) -> 3
        EDITDISTANCE('Gute nacht', 'Ich weis nicht', -1) -> 0
        EDITDISTANCE('future', 'past', 2) -> 2
        EDITDISTANCE('a', varchar null) -> NULL
        EDITDISTANCE('a', 'b', number null) -> NULL
        INITCAP('this is the new Frame+work', '') -> This is the new frame+work
        INITCAP('iqamqinterestedqinqthisqtopic', 'q') -> IqAmqInterestedqInqThisqTopic
        INITCAP('lion☂fRog potato⨊cLoUD', '⨊☂') -> Lion☂Frog potato⨊Cloud
        INITCAP('apple is僉sweetandballIsROUND', ~'僉a b') -> aPple Is僉SweetaNdbaLlisround
        INITCAP('νησί του ποταμού') -> Νησί Του Ποταμού
        INITCAP('abc', ~varchar null) -> NULL
        ILIKE('John Doe', '%JOHN%') -> true
        ILIKE('a%c', 'A^%C', '^') -> true
        LIKE('John Doe', '%John%') -> true
        LIKE('100%', '100^%', '^') -> true
        LIKE('abc', varchar null) -> NULL
        INSERT('abc', 4, 0, 'Z') -> abcZ
        INSERT('abc', 1, 2, varchar null) -> NULL
        INSERT(~binary 'ABCDEF', 2, 1, ~binary '0000') -> AB0000EF
        LEFT(~binary 'ABCDEF', 2) -> ABCD
        LEFT(~binary 'ABCDEF', -2) -> /
        LEFT(~binary 'ABCDEF', ~number null) -> NULL
        RIGHT(~binary 'ABCDEF', 2) -> CDEF
        RIGHT(~binary 'ABCDEF', 9) -> ABCDEF
        RIGHT(~binary 'ABCDEF', ~0) -> /
        RIGHT(~binary 'ABCDEF', ~number null) -> NULL
        LPAD('abc', 5, '') -> abc
        LPAD('abc', 2, '') -> ab
        LPAD('abc', 0, 'x') -> /
        LPAD('é', 3, 'ab') -> abé
        LPAD(~binary '1F', 3, ~binary '00AA') -> 00AA1F
        RPAD(~binary '1F', 4, ~binary '00AA') -> 1F00AA00
        LPAD(~binary '1FAB', 1, ~binary '00') -> 1F
        LTRIM('abc', '') -> abc
        REVERSE(~binary 'ABCDEF') -> EFCDAB
        RTRIMMED_LENGTH(' ABCD ') -> 5
        SPLIT('', ',') -> [""]
        SPLIT('a,b', varchar null) -> NULL
        SPLIT(~varchar null, ~'') -> NULL
        SPLIT('a', ~'') -> ["a"]
        SUBSTR(~binary 'ABCDEF', 2) -> CDEF
        SUBSTR(~binary 'ABCDEF', 2, 1) -> CD
        SUBSTR(~binary 'ABCDEF', -2, 1) -> CD
        SUBSTR(~binary 'ABCDEF', -4, 1) -> /
        SUBSTR(~binary 'ABCDEF', 0, 2) -> ABCD
        SUBSTR(~binary 'ABCDEF', 1, -1) -> /
        SUBSTR('mystring', -3, 7) -> ing
        SUBSTR('mystring', -7, 3) -> yst
        SUBSTR('mystring', 0, 7) -> mystrin
        SUBSTR('mystring', 7, 3) -> ng
        """;
}
