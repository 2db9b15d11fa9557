=== tables
create table orders (order_id integer not null, col1 varchar not null, col2 integer, detail varchar not null);
insert into orders values (1, '[10, 15, 20]', 18, '[{"item":"UHD Monitor","quantity":3,"subtotal":1500},{"item":"Business Printer","quantity":1,"subtotal":1200}]'), (2, '[30, 50, 70]', 40, '[{"item":"Laptop","quantity":5,"subtotal":7500},{"item":"Headphones","quantity":5,"subtotal":1000}]');
create table readings (id integer not null, grp varchar not null, v integer);
insert into readings values (1, 'a', 0), (2, 'a', 0), (3, 'a', 13), (4, 'a', 13), (5, 'a', 14), (6, 'a', null), (7, 'b', 30);

=== filter by a path of the element
select filter([{'name':'Pat', 'value': 50}, {'name':'Terry', 'value': 75}, {'name':'Dana', 'value': 25}], a -> a:value >= 50) as kept
--- columns
kept ARRAY
--- rows
[{"name":"Pat","value":50},{"name":"Terry","value":75}]

=== filter elements that are not null
select filter([1, null, 3, 5, null], a -> a is not null) as kept
--- columns
kept ARRAY
--- rows
[1,3,5]

=== filter by a column
select order_id, filter(parse_json(col1)::array, v -> v < col2) as kept from {orders} order by order_id
--- columns
order_id NUMBER(38,0)
kept ARRAY null
--- rows
1 | [10,15]
2 | [30]

=== filter of a table's column by a path
select order_id, filter(o.items, i -> i:subtotal >= 1500) as kept from (select order_id, parse_json(detail)::array as items from {orders}) o order by 1
--- columns
order_id NUMBER(38,0)
kept ARRAY null
--- rows
1 | [{"item":"UHD Monitor","quantity":3,"subtotal":1500}]
2 | [{"item":"Laptop","quantity":5,"subtotal":7500}]

=== transform with a typed parameter
select transform([1, 2, 3], a int -> a * 2) as doubled
--- columns
doubled ARRAY
--- rows
[2,4,6]

=== transform to text
select transform([{'value': 50}, {'value': 75}], c -> c:value || ' is the number') as texts
--- columns
texts ARRAY
--- rows
["50 is the number","75 is the number"]

=== transform to objects
select order_id, transform(parse_json(detail)::array, i -> object_insert(i, 'unit_price', (i:subtotal / i:quantity)::numeric(10,2))) as priced from {orders} order by 1
--- columns
order_id NUMBER(38,0)
priced ARRAY null
--- rows
1 | [{"item":"UHD Monitor","quantity":3,"subtotal":1500,"unit_price":500},{"item":"Business Printer","quantity":1,"subtotal":1200,"unit_price":1200}]
2 | [{"item":"Laptop","quantity":5,"subtotal":7500,"unit_price":1500},{"item":"Headphones","quantity":5,"subtotal":1000,"unit_price":200}]

=== transform with a key less
select transform(parse_json(detail)::array, i -> object_delete(i, 'quantity')) as items from {orders} where order_id = 2
--- columns
items ARRAY null
--- rows
[{"item":"Laptop","subtotal":7500},{"item":"Headphones","subtotal":1000}]

=== transform by a column that is null
select transform([1, 2, 3], v int -> v + null) as nothing
--- columns
nothing ARRAY
--- rows
[null,null,null]

=== transform nested in transform
select transform([[1, 2], [3]], a -> transform(a::array, b int -> b + array_size(a::array))) as sums
--- columns
sums ARRAY
--- rows
[[3,4],[4]]

=== transform of an array from split
select transform(split('a,b', ','), x varchar -> upper(x)) as letters
--- columns
letters ARRAY
--- rows
["A","B"]

=== transform of nothing
select transform(null::array, x -> x) as nothing, filter(null::array, x -> true) as none
--- columns
nothing ARRAY null
none ARRAY null
--- rows
NULL | NULL

=== reduce to a sum
select reduce([1, 2, 3], 0, (acc, val) -> acc + val) as total, reduce([1, 2, 3], 10, (acc, val) -> acc + val * val) as squares
--- columns
total FLOAT null
squares FLOAT null
--- rows
6 | 24

=== reduce skips nulls
select reduce([1, null, 2, null, 3, 4], 0, (acc, val) -> acc + zeroifnull(val)) as total
--- columns
total FLOAT null
--- rows
10

=== reduce to text
select reduce(['a', 'b', 'c'], '', (acc, val) -> acc || ' ' || val) as words
--- columns
words VARCHAR null
--- rows
 a b c

=== reduce to an array
select reduce([1, 2, 3, 4], [], (acc, val) -> array_prepend(acc, val)) as reversed
--- columns
reversed ARRAY null
--- rows
[4,3,2,1]

=== reduce with a condition
select reduce([5, 10, 15], 0, (acc, val) -> iff(val < 7, acc + val * val, acc + val)) as mixed
--- columns
mixed FLOAT null
--- rows
50

=== reduce by a column and of nothing
select reduce(parse_json(col1)::array, 10, (acc, val) -> (acc + col2) + val) as total, reduce([], 7, (acc, val) -> acc + val) as initial, reduce(null::array, 7, (acc, val) -> acc + val) as nothing from {orders} order by order_id
--- columns
total FLOAT null
initial FLOAT null
nothing FLOAT null
--- rows
109 | 7 | NULL
280 | 7 | NULL

=== change events
select id, conditional_change_event(v) over (partition by grp order by v) as changes, conditional_true_event(v) over (partition by grp order by v) as trues from {readings} order by id
--- columns
id NUMBER(38,0)
changes NUMBER(18,0)
trues NUMBER(18,0)
--- rows
1 | 0 | 0
2 | 0 | 0
3 | 1 | 1
4 | 1 | 2
5 | 2 | 3
6 | 2 | 3
7 | 0 | 1

=== change events of a condition
select id, conditional_change_event(v < 13) over (partition by grp order by id) as changes from {readings} order by id
--- columns
id NUMBER(38,0)
changes NUMBER(18,0)
--- rows
1 | 0
2 | 0
3 | 1
4 | 1
5 | 1
6 | 1
7 | 0

=== count of a source's star leaves out rows with a null
select count(*) as every, count(r.*) as complete from {readings} r
--- columns
every NUMBER(18,0)
complete NUMBER(18,0)
--- rows
7 | 6

=== object_construct of a star is in the order of its names
select object_construct(*) as row_object from {readings} where id in (1, 6) order by id
--- columns
row_object OBJECT
--- rows
{"GRP":"a","ID":1,"V":0}
{"GRP":"a","ID":6}

=== objects keep what they are given
select object_construct('b', 1, 'a', object_construct('z', null, 'y', array_construct(1, null))) as o
--- columns
o OBJECT
--- rows
{"a":{"y":[1,null]},"b":1}

=== timestamps in objects and arrays
select object_construct('t', '2024-01-02 03:04:05'::timestamp) as o, array_construct('2024-01-02'::date, '2024-01-02 03:04:05.67'::timestamp) as a, to_variant('2024-01-02 03:04:05'::timestamp) as v, array_agg('2024-01-02 03:04:05'::timestamp) as g
--- columns
o OBJECT
a ARRAY
v VARIANT
g ARRAY
--- rows
{"t":"2024-01-02 03:04:05.000"} | ["2024-01-02","2024-01-02 03:04:05.670"] | "2024-01-02 03:04:05.000" | ["2024-01-02 03:04:05.000"]

=== variants are sorted by their value
select column1 as n, parse_json(column1) as v from values ('10'), ('9'), ('"a"'), ('1.5'), ('null'), (null) order by v
--- columns
n VARCHAR(4) null
v VARIANT null
--- rows
1.5 | 1.5
9 | 9
10 | 10
"a" | "a"
null | null
NULL | NULL

=== variants are sorted descending
select parse_json(column1) as v from values ('10'), ('9'), ('"a"'), (null) order by parse_json(column1) desc
--- columns
v VARIANT null
--- rows
NULL
"a"
10
9

=== negative positions of a path give nothing
select parse_json('[1,2]')[-1] as none, parse_json('[1,2]')[1] as second, parse_json('{"a":[5]}'):a[0]::int as five
--- columns
none VARIANT null
second VARIANT null
five NUMBER(38,0) null
--- rows
NULL | 2 | 5

=== an approximate state is no form
select hll_accumulate(v) as state from {readings}
--- columns
state BINARY null
--- rows
GEN3901: HLL_ACCUMULATE has no form of equal results in DuckDB; write it with other functions, or choose by target.type

=== values by their keys
select grp, max_by(id, v) as top, min_by(id, v, 2) as lows from {readings} group by grp order by grp
--- columns
grp VARCHAR
top NUMBER(38,0) null
lows ARRAY null
--- rows
a | 5 | [2,1]
b | 7 | [7]
