=== tables
create table persons as select column1 as id, parse_json(column2) as c from values (12712555, '{ "name": { "first": "John", "last": "Smith"}, "contact": [ { "business": [ { "type": "phone", "content": "555-1234" }, { "type": "email", "content": "j.smith@example.com" } ] } ] }'), (98127771, '{ "name": { "first": "Jane", "last": "Doe"}, "contact": [ { "business": [ { "type": "phone", "content": "555-1236" }, { "type": "email", "content": "j.doe@example.com" } ] } ] }') v;
create table docs (id integer not null, v variant, a array, o object);
insert into docs select 1, parse_json('{"a": 1, "b": [77, 88], "c": {"d": "X"}}'), array_construct(1, 2), object_construct('k', 'v');
insert into docs select 2, parse_json('[]'), array_construct(), object_construct();
insert into docs select 3, null, null, null;
insert into docs select 4, parse_json('"text"'), parse_json('["x", null, "z"]')::array, object_construct('p', 1, 'q', 2);

=== an array
select index, value::int as v, path, key from table(flatten(input => parse_json('[1, 77]'))) f order by index
--- columns
index NUMBER(38,0) null
v NUMBER(38,0) null
path VARCHAR
key VARCHAR null
--- rows
0 | 1 | [0] | NULL
1 | 77 | [1] | NULL

=== an object
select key, path, index, value, this from table(flatten(input => parse_json('{"a":1, "b":[77,88]}'))) f order by key
--- columns
key VARCHAR null
path VARCHAR
index NUMBER(38,0) null
value VARIANT null
this VARIANT
--- rows
a | a | NULL | 1 | {"a":1,"b":[77,88]}
b | b | NULL | [77,88] | {"a":1,"b":[77,88]}

=== a path
select key, path, index, value, this from table(flatten(input => parse_json('{"a":1, "b":[77,88]}'), path => 'b')) f order by index
--- columns
key VARCHAR null
path VARCHAR
index NUMBER(38,0) null
value VARIANT null
this VARIANT
--- rows
NULL | b[0] | 0 | 77 | [77,88]
NULL | b[1] | 1 | 88 | [77,88]

=== an empty array gives no row
select index from table(flatten(input => parse_json('[]'))) f
--- columns
index NUMBER(38,0) null
--- rows


=== an empty array gives one row with outer
select key, path, index, value, this from table(flatten(input => parse_json('[]'), outer => true)) f
--- columns
key VARCHAR null
path VARCHAR null
index NUMBER(38,0) null
value VARIANT null
this VARIANT null
--- rows
NULL |  | NULL | NULL | []

=== recursive
select key, path, index, value from table(flatten(input => parse_json('{"a":1, "b":[77,88], "c": {"d":"X"}}'), recursive => true)) f order by path
--- columns
key VARCHAR null
path VARCHAR
index NUMBER(38,0) null
value VARIANT null
--- rows
a | a | NULL | 1
b | b | NULL | [77,88]
NULL | b[0] | 0 | 77
NULL | b[1] | 1 | 88
c | c | NULL | {"d":"X"}
d | c.d | NULL | "X"

=== the element itself in recursion
select path, this from table(flatten(input => parse_json('{"b":[77], "c": {"d":"X"}}'), recursive => true)) f order by path
--- columns
path VARCHAR
this VARIANT
--- rows
b | {"b":[77],"c":{"d":"X"}}
b[0] | [77]
c | {"b":[77],"c":{"d":"X"}}
c.d | {"d":"X"}

=== recursive over objects only
select key, path, value from table(flatten(input => parse_json('{"a":1, "b":[77,88], "c": {"d":"X"}}'), recursive => true, mode => 'object')) f order by path
--- columns
key VARCHAR null
path VARCHAR
value VARIANT null
--- rows
a | a | 1
b | b | [77,88]
c | c | {"d":"X"}
d | c.d | "X"

=== mode array leaves objects out
select count(*) as n from table(flatten(input => parse_json('{"a":1}'), mode => 'array')) f
--- columns
n NUMBER(18,0)
--- rows
0

=== mode object leaves arrays out
select count(*) as n from table(flatten(input => parse_json('[1, 2]'), mode => 'object')) f
--- columns
n NUMBER(18,0)
--- rows
0

=== nested arrays
select id, f.value:business[0]:content::varchar as first, f1.value:type::varchar as type, f1.value:content::varchar as details from {persons} p, lateral flatten(input => p.c, path => 'contact') f, lateral flatten(input => f.value:business) f1 order by id, type
--- columns
id NUMBER(8,0)
first VARCHAR null
type VARCHAR null
details VARCHAR null
--- rows
12712555 | 555-1234 | email | j.smith@example.com
12712555 | 555-1234 | phone | 555-1234
98127771 | 555-1236 | email | j.doe@example.com
98127771 | 555-1236 | phone | 555-1236

=== a variant column of anything
select id, f.key, f.index, f.value from {docs}, lateral flatten(input => v) f order by id, key
--- columns
id NUMBER(38,0)
key VARCHAR null
index NUMBER(38,0) null
value VARIANT null
--- rows
1 | a | NULL | 1
1 | b | NULL | [77,88]
1 | c | NULL | {"d":"X"}

=== outer over anything
select id, f.key, f.value from {docs}, lateral flatten(input => v, outer => true) f order by id, key
--- columns
id NUMBER(38,0)
key VARCHAR null
value VARIANT null
--- rows
1 | a | 1
1 | b | [77,88]
1 | c | {"d":"X"}
2 | NULL | NULL
3 | NULL | NULL
4 | NULL | NULL

=== an array column
select id, index, value::varchar as v from {docs}, lateral flatten(a) order by id, index
--- columns
id NUMBER(38,0)
index NUMBER(38,0)
v VARCHAR null
--- rows
1 | 0 | 1
1 | 1 | 2
4 | 0 | x
4 | 1 | NULL
4 | 2 | z

=== an array column with outer
select id, f.index, f.value::varchar as v from {docs} d, lateral flatten(input => d.a, outer => true) f order by id, index
--- columns
id NUMBER(38,0)
index NUMBER(38,0) null
v VARCHAR null
--- rows
1 | 0 | 1
1 | 1 | 2
2 | NULL | NULL
3 | NULL | NULL
4 | 0 | x
4 | 1 | NULL
4 | 2 | z

=== an object column
select id, f.key, f.value::varchar as v from {docs}, table(flatten(o)) f order by id, key
--- columns
id NUMBER(38,0)
key VARCHAR null
v VARCHAR null
--- rows
1 | k | v
4 | p | 1
4 | q | 2

=== the number of the row that is flattened
select f.seq, count(*) as n from {docs}, lateral flatten(a) f where id = 1 group by f.seq
--- columns
seq NUMBER(38,0)
n NUMBER(18,0)
--- rows
GEN3902: FLATTEN's column SEQ has no form of equal results in DuckDB; number the rows with row_number() before they are flattened

=== rows per input by its number
select count(distinct f.seq) as inputs, count(*) as n from {docs}, lateral flatten(a) f
--- columns
inputs NUMBER(18,0)
n NUMBER(18,0)
--- rows
GEN3902: FLATTEN's column SEQ has no form of equal results in DuckDB; number the rows with row_number() before they are flattened

=== counting and filtering elements
select id, count(*) as n from {docs}, lateral flatten(a) f where f.value is not null group by id order by id
--- columns
id NUMBER(38,0)
n NUMBER(18,0)
--- rows
1 | 2
4 | 3

=== elements in a subquery
select id, (select listagg(f.value::varchar, ',') within group (order by f.index) from table(flatten(input => d.a)) f) as joined from {docs} d order by id
--- columns
id NUMBER(38,0)
joined VARCHAR
--- rows
1 | 1,2
2 | 
3 | 
4 | x,z

=== flatten of split
select f.index, f.value::varchar as part from table(flatten(input => split('a,b,c', ','))) f order by 1
--- columns
index NUMBER(38,0)
part VARCHAR null
--- rows
0 | a
1 | b
2 | c

=== keys that need quotes in the path
select f.key, f.path from table(flatten(input => parse_json('{"a b": 1, "c": 2, "D-e": 3}'))) f order by f.key
--- columns
key VARCHAR null
path VARCHAR
--- rows
D-e | ['D-e']
a b | ['a b']
c | c

=== split_to_table
select s.index, s.value from table(split_to_table('a.b.z.d', '.')) as s order by 1
--- columns
index NUMBER(38,0)
value VARCHAR
--- rows
1 | a
2 | b
3 | z
4 | d

=== split_to_table over a column
select t.x, s.index, s.value as w from (select 'a,b' as x union all select 'c') t, lateral split_to_table(t.x, ',') s order by 1, 2
--- columns
x VARCHAR(3)
index NUMBER(38,0)
w VARCHAR
--- rows
a,b | 1 | a
a,b | 2 | b
c | 1 | c

=== strtok_split_to_table
select s.index, s.value as part from table(strtok_split_to_table('a.b-c', '.-')) as s order by 1
--- columns
index NUMBER(38,0)
part VARCHAR
--- rows
1 | a
2 | b
3 | c

=== generator with sequences
select seq4() as n, row_number() over (order by seq4()) as r from table(generator(rowcount => 3)) order by 1
--- columns
n NUMBER(38,0)
r NUMBER(18,0)
--- rows
0 | 1
1 | 2
2 | 3

=== a date spine
select dateadd(day, row_number() over (order by null) - 1, '2024-02-28'::date) as d from table(generator(rowcount => 3)) order by d
--- columns
d DATE
--- rows
2024-02-28
2024-02-29
2024-03-01

=== count of generated rows
select count(*) as n from table(generator(rowcount => 10)) g cross join table(generator(rowcount => 2)) h
--- columns
n NUMBER(18,0)
--- rows
20

=== array_size and elements by position
select id, array_size(a) as n, a[0]::varchar as first, a[9]::varchar as none from {docs} order by id
--- columns
id NUMBER(38,0)
n NUMBER(18,0) null
first VARCHAR null
none VARCHAR null
--- rows
1 | 2 | 1 | NULL
2 | 0 | NULL | NULL
3 | NULL | NULL | NULL
4 | 3 | x | NULL
