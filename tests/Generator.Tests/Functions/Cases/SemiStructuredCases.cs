namespace Generator.Tests.Functions.Cases;

internal static class SemiStructuredCases
{
    public const string Table = """
        PARSE_JSON('{"a" : 1, "b": [1, null]}') -> {"a":1,"b":[1,null]}
        PARSE_JSON('{"b":1,"a":{"d": 2.50, "c": [true, {"z": "x y", "y": -1.0}]}}') -> {"a":{"c":[true,{"y":-1,"z":"x y"}],"d":2.5},"b":1}
        TRY_PARSE_JSON('{"a":"123","b":"456","a":"789"}') -> NULL
        TRY_PARSE_JSON(' {"b": [ ], "a": { } } ') -> {"a":{},"b":[]}
        PARSE_JSON('') -> NULL
        PARSE_JSON('  ') -> NULL
        PARSE_JSON('null') -> null
        PARSE_JSON(varchar null) -> NULL
        TRY_PARSE_JSON('{bad') -> NULL
        TRY_PARSE_JSON('') -> NULL
        TRY_PARSE_JSON('[1]') -> [1]
        STRIP_NULL_VALUE(variant 'null') -> NULL
        STRIP_NULL_VALUE(variant '1') -> 1
        STRIP_NULL_VALUE(variant null) -> NULL
        OBJECT_CONSTRUCT('a', 1, 'b', 'BBBB', 'c', null) -> {"a":1,"b":"BBBB"}
        OBJECT_CONSTRUCT('a', ~number null) -> {}
        OBJECT_CONSTRUCT('k"1', ~varchar 'v') -> {"k\"1":"v"}
        OBJECT_CONSTRUCT('a', ~varchar null, 'n', variant '{"x":null}') -> {"n":{"x":null}}
        OBJECT_CONSTRUCT('a', variant 'null') -> {"a":null}
        OBJECT_CONSTRUCT() -> {}
        OBJECT_PICK(object '{"a\"b":1,"c/d":2}', 'a"b', 'c/d') -> {"a\"b":1,"c/d":2}
        OBJECT_CONSTRUCT('d', date '2020-01-01', 'n', 1.50) -> {"d":"2020-01-01","n":1.5}
        OBJECT_CONSTRUCT_KEEP_NULL('a', 1, 'c', null) -> {"a":1,"c":null}
        OBJECT_DELETE(object '{"a":"1","b":"2"}', 'a', 'b') -> {}
        OBJECT_DELETE(object '{"a":{"z":null},"b":2,"c":3}', 'b') -> {"a":{"z":null},"c":3}
        OBJECT_KEYS(object '{"a":"1","b":"2"}') -> ["a","b"]
        OBJECT_INSERT(object '{"a":1,"b":{"z":null}}', 'c', 'value3') -> {"a":1,"b":{"z":null},"c":"value3"}
        OBJECT_INSERT(object '{"a":1}', 'd', variant 'null') -> {"a":1,"d":null}
        OBJECT_INSERT(object '{"a":1}', 'e', varchar null) -> {"a":1}
        OBJECT_INSERT(object '{"a":1,"b":2}', 'a', 'x', true) -> {"a":"x","b":2}
        OBJECT_INSERT(object '{}', 'a', 5) -> {"a":5}
        OBJECT_INSERT(object null, 'a', 5) -> NULL
        OBJECT_PICK(object '{"a":1,"b":2,"c":3}', 'a', 'c', 'x') -> {"a":1,"c":3}
        JSON_EXTRACT_PATH_TEXT('{"a":{"b":"x y"}}', 'a.b') -> x y
        JSON_EXTRACT_PATH_TEXT('{"a":[1,2]}', 'a[1]') -> 2
        JSON_EXTRACT_PATH_TEXT('{"a":1}', 'b') -> NULL
        OBJECT_KEYS(object null) -> NULL
        ARRAY_CONSTRUCT_STRUCTURED(1, 2) -> [1,2]
        MAP_CAT(object '{"map1key1":"m1v1","map1key2":"m1v2"}', object '{"map2key1":"m2v1","map1key2":"x"}') -> {"map1key1":"m1v1","map1key2":"x","map2key1":"m2v1"}
        MAP_CONTAINS_KEY('k1', object '{"k1":"v1","k2":"v2"}') -> true
        MAP_CONTAINS_KEY('k3', object '{"k1":"v1"}') -> false
        MAP_CONTAINS_KEY(1, object '{"1":"v1"}') -> true
        MAP_DELETE(object '{"a":1,"b":2,"c":3}', 'a', 'b') -> {"c":3}
        MAP_DELETE(object null, 'a') -> NULL
        MAP_INSERT(object '{"a":1,"b":2}', 'c', 3) -> {"a":1,"b":2,"c":3}
        MAP_INSERT(object '{}', 'Key_Two', variant null) -> {"Key_Two":null}
        MAP_INSERT(object '{"k1":100}', 'k1', 'string-value', true) -> {"k1":"string-value"}
        MAP_PICK(object '{"a":1,"b":2,"c":3}', 'a', 'b') -> {"a":1,"b":2}
        MAP_PICK(object '{"a":1,"b":2,"c":3}', array '["a","c"]') -> {"a":1,"c":3}
        MAP_SIZE(object '{"a":1,"b":2}') -> 2
        MAP_SIZE(object '{}') -> 0
        OBJECT_CONSTRUCT_KEEP_NULL_STRUCTURED('a', 1, 'b', null) -> {"a":1,"b":null}
        GET(variant '[10,20]', 1) -> 20
        GET(variant '[10,20]', 5) -> NULL
        GET(variant '[10,20]', ~-1) -> NULL
        GET(variant '[10,20]', ~0) -> 10
        GET(variant '{"a":{"b":1}}', 'a') -> {"b":1}
        GET(variant '{"a.b":1}', 'a.b') -> 1
        GET(variant '{"a.b":1}', ~'a.b') -> 1
        GET(variant '{"a":1}', 'A') -> NULL
        GET(variant '{"a\"b":1}', ~'a"b') -> 1
        GET_IGNORE_CASE(variant '{"aa":1,"aA":2,"Aa":3,"AA":4}', 'aA') -> 2
        GET_IGNORE_CASE(variant '{"aA":2}', 'AA') -> 2
        GET_IGNORE_CASE(variant '{"aA":2}', 'b') -> NULL
        GET_IGNORE_CASE(variant '[1]', 'b') -> NULL
        GET_PATH(variant '{"a":{"b":[{"c d":5}]}}', 'a.b[0]["c d"]') -> 5
        GET_PATH(variant '{"a":{"b":[1,2]}}', 'a.b[1]') -> 2
        GET_PATH(variant '{"a":1}', 'x.y') -> NULL
        TYPEOF(variant '1') -> INTEGER
        TYPEOF(variant '-1') -> INTEGER
        TYPEOF(variant '1.912') -> DECIMAL
        TYPEOF(variant '"om"') -> VARCHAR
        TYPEOF(variant 'true') -> BOOLEAN
        TYPEOF(variant 'null') -> NULL_VALUE
        TYPEOF(variant '[1]') -> ARRAY
        TYPEOF(variant '{}') -> OBJECT
        TYPEOF(variant null) -> NULL
        IS_ARRAY(variant '[1]') -> true
        IS_ARRAY(variant '1') -> false
        IS_BOOLEAN(variant 'true') -> true
        IS_DECIMAL(variant '1.5') -> true
        IS_DOUBLE(variant '1.5') -> true
        IS_DOUBLE(variant '"1.5"') -> false
        IS_INTEGER(variant '1') -> true
        IS_INTEGER(variant '1.5') -> false
        IS_NULL_VALUE(variant 'null') -> true
        IS_NULL_VALUE(variant '1') -> false
        IS_NULL_VALUE(variant null) -> NULL
        IS_OBJECT(variant '{}') -> true
        IS_VARCHAR(variant '"a"') -> true
        IS_CHAR(variant '1') -> false
        AS_ARRAY(variant '[1]') -> [1]
        AS_ARRAY(variant '1') -> NULL
        AS_BOOLEAN(variant 'true') -> true
        AS_BOOLEAN(variant '1') -> NULL
        AS_DOUBLE(variant '1.23') -> 1.23
        AS_INTEGER(variant '15') -> 15
        AS_INTEGER(variant '"15"') -> NULL
        AS_NUMBER(variant '15.5', 4, 1) -> 15.5
        AS_OBJECT(variant '{"a":1}') -> {"a":1}
        AS_OBJECT(variant '[1]') -> NULL
        AS_VARCHAR(variant '"a b"') -> a b
        AS_VARCHAR(variant '1') -> NULL
        TO_ARRAY(array '[1]') -> [1]
        TO_ARRAY(variant '[1]') -> [1]
        TO_ARRAY(variant '3') -> [3]
        TO_ARRAY('test') -> ["test"]
        TO_ARRAY(variant 'null') -> NULL
        TO_ARRAY(varchar null) -> NULL
        TO_JSON(variant '{ "a" : 1 }') -> {"a":1}
        TO_JSON('x') -> "x"
        TO_OBJECT(variant '{"a":1}') -> {"a":1}
        TO_VARIANT('a') -> "a"
        TO_VARIANT(1.5) -> 1.5
        TO_VARIANT(number null) -> NULL
        ARRAY_APPEND(array '[1,2,3]', 'HELLO') -> [1,2,3,"HELLO"]
        ARRAY_APPEND(array null, 1) -> NULL
        ARRAY_CAT(array '[1,2]', array '[3,null]') -> [1,2,3,null]
        ARRAY_CAT(array '[1,2]', array null) -> NULL
        ARRAY_COMPACT(array '[10,null,30]') -> [10,30]
        ARRAY_CONSTRUCT(10, 'a', null, true) -> [10,"a",null,true]
        ARRAY_CONSTRUCT() -> []
        ARRAY_CONSTRUCT_COMPACT(null, 'hello', 3, number null) -> ["hello",3]
        ARRAY_CONTAINS('hello', array '["hello","hi"]') -> true
        ARRAY_CONTAINS('hello', array '["hola"]') -> false
        ARRAY_CONTAINS(1, array '[1,2]') -> true
        ARRAY_CONTAINS(variant '"x"', array '["x"]') -> true
        ARRAY_CONTAINS('hello', array null) -> NULL
        ARRAY_CONTAINS(~variant '"x"', array '["x",null]') -> true
        ARRAY_CONTAINS(variant null, array '["hola","bonjour"]') -> NULL
        ARRAY_CONTAINS(variant null, array '["hola",null]') -> true
        ARRAY_CONTAINS(~variant 'null', array '["hola",null]') -> true
        ARRAY_CONTAINS(~variant 'null', array '["hola"]') -> false
        ARRAY_CONTAINS('A', array '["a"]') -> false
        ARRAY_CONTAINS('x', array '[]') -> false
        ARRAY_DISTINCT(array '["A","A","B",null,null]') -> ["A","B",null]
        ARRAY_EXCEPT(array '["A","B"]', array '["B","C"]') -> ["A"]
        ARRAY_EXCEPT(array '["A","B","B","B","C"]', array '["B"]') -> ["A","B","B","C"]
        ARRAY_EXCEPT(array '["A",null,null]', array '["B",null]') -> ["A",null]
        ARRAY_FLATTEN(array '[[1,2],[3],[4]]') -> [1,2,3,4]
        ARRAY_FLATTEN(array '[[[1,2],[3]],[[4],[5]]]') -> [[1,2],[3],[4],[5]]
        ARRAY_FLATTEN(array '[[1,2],null,[3]]') -> NULL
        ARRAY_FLATTEN(array null) -> NULL
        ARRAY_FLATTEN(array '[]') -> []
        ARRAY_GENERATE_RANGE(5, 25, -10) -> []
        ARRAY_GENERATE_RANGE(-5, -25, -10) -> [-5,-15]
        ARRAY_GENERATE_RANGE(2, 5) -> [2,3,4]
        ARRAY_GENERATE_RANGE(5, 25, 10) -> [5,15]
        ARRAY_GENERATE_RANGE(5, 2) -> []
        ARRAY_INSERT(array '[0,1,2,3]', 2, 'hello') -> [0,1,"hello",2,3]
        ARRAY_INSERT(array '[]', 2, 1) -> [null,null,1]
        ARRAY_INSERT(array '[0]', 1, 1) -> [0,1]
        ARRAY_INSERT(array '[0,1,2,3]', 5, 'hello') -> [0,1,2,3,null,"hello"]
        ARRAY_INSERT(array '[0,1,2,3]', -1, 'hello') -> [0,1,2,"hello",3]
        ARRAY_INSERT(array '[0,1,2,3]', ~-4, 'hello') -> ["hello",0,1,2,3]
        ARRAY_INSERT(array '[0,1]', ~1, 9) -> [0,9,1]
        ARRAY_INSERT(array null, -1, 9) -> NULL
        ARRAY_MAX(array '[20,0,null,10,null]') -> 20
        ARRAY_MAX(array '[]') -> NULL
        ARRAY_MAX(array '[null,null]') -> NULL
        ARRAY_MAX(array '["a","c","b"]') -> "c"
        ARRAY_MIN(array '[20,0,null,10]') -> 0
        ARRAY_MIN(array '[9,10]') -> 9
        ARRAY_MIN(array null) -> NULL
        ARRAY_REPEAT('x', 3) -> ["x","x","x"]
        ARRAY_REPEAT(1, 0) -> []
        ARRAY_SORT(array '[20,null,0,10]', true, true) -> [null,0,10,20]
        ARRAY_SORT(array '[20,null,0,10]', false, false) -> [20,10,0,null]
        ARRAYS_OVERLAP(array '[1,2,null]', array '[3,null,5]') -> true
        ARRAYS_TO_OBJECT(array '["key1","key2","key3"]', array '[1,2,3]') -> {"key1":1,"key2":2,"key3":3}
        ARRAYS_TO_OBJECT(array '["key1",null,"key3"]', array '[1,2,3]') -> {"key1":1,"key3":3}
        ARRAYS_TO_OBJECT(array '["key1","key2","key3"]', array '[1,null,"x"]') -> {"key1":1,"key2":null,"key3":"x"}
        ARRAYS_TO_OBJECT(array null, array '[1]') -> NULL
        ARRAYS_ZIP(array '[1,2,3]', array '["first","second","third"]') -> [{"$1":1,"$2":"first"},{"$1":2,"$2":"second"},{"$1":3,"$2":"third"}]
        ARRAYS_ZIP(array '[1,2,3]', array '["one"]', array '["I","II"]') -> [{"$1":1,"$2":"one","$3":"I"},{"$1":2,"$2":null,"$3":"II"},{"$1":3,"$2":null,"$3":null}]
        ARRAYS_ZIP(array '[1]') -> [{"$1":1}]
        ARRAYS_ZIP(array '[]', array '[]') -> [{}]
        ARRAYS_ZIP(array '[1]', array null) -> NULL
        ARRAY_SORT(array '[20,null,0,10]') -> [0,10,20,null]
        ARRAY_SORT(array '[20,null,0,10]', false) -> [null,20,10,0]
        ARRAY_SORT(array '["b","a b","a"]', true) -> ["a","a b","b"]
        ARRAY_SORT(array null) -> NULL
        ARRAY_INTERSECTION(array '["A","B"]', array '["B","C"]') -> ["B"]
        ARRAY_INTERSECTION(array '["A","B","B","B","C"]', array '["B","B"]') -> ["B","B"]
        ARRAY_POSITION('hi', array '["hello","hi"]') -> 1
        ARRAY_POSITION('x', array '["hello","hi"]') -> NULL
        ARRAY_PREPEND(array '[0,1]', 'x') -> ["x",0,1]
        ARRAY_REMOVE(array '[1,5,"5",5]', 5) -> [1,"5"]
        ARRAY_REMOVE(array '[1,null,5]', 5) -> [1,null]
        ARRAY_REMOVE(array '[1,5]', variant null) -> NULL
        ARRAY_REMOVE_AT(array '[2,5,7]', 0) -> [5,7]
        ARRAY_REMOVE_AT(array '[2,5,7]', -1) -> [2,5]
        ARRAY_REMOVE_AT(array '[2,5,7]', 10) -> [2,5,7]
        ARRAY_REVERSE(array '[1,2,null]') -> [null,2,1]
        ARRAY_SIZE(array '[1,2]') -> 2
        ARRAY_SIZE(variant '{"a":1}') -> NULL
        ARRAY_SIZE(variant '[1]') -> 1
        ARRAY_SLICE(array '[0,1,2,3,4,5,6]', 0, 2) -> [0,1]
        ARRAY_SLICE(array '[0,1,2,3,4,5,6]', 0, -2) -> [0,1,2,3,4]
        ARRAY_SLICE(array '[0,1,2,3,4,5,6]', -5, -3) -> [2,3]
        ARRAY_SLICE(array '[0,1,2,3,4,5,6]', 10, 12) -> []
        ARRAY_SLICE(array '[0,1,2]', 0, 0) -> []
        ARRAY_SLICE(array '[0,1,2]', 0, number null) -> NULL
        ARRAY_TO_STRING(array '["Alpha","Beta","Gamma"]', ',') -> Alpha,Beta,Gamma
        ARRAY_TO_STRING(array '[1,null,true]', '-') -> 1--true
        ARRAY_TO_STRING(array null, '-') -> NULL
        ARRAYS_OVERLAP(array '["hello","aloha"]', array '["hello","hi"]') -> true
        ARRAYS_OVERLAP(array '["hello"]', array '["hola"]') -> false
        ARRAYS_OVERLAP(array null, array '["hola"]') -> NULL
        """;
}
