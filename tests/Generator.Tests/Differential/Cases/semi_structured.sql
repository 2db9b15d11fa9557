=== tables
create table car_sales (src variant);
insert into car_sales select parse_json('{"date": "2017-04-28", "dealership": "Valley View Auto Sales", "salesperson": {"id": "55", "name": "Frank Beasley"}, "customer": [{"name": "Joyce Ridgely", "phone": "16504378889", "address": "San Francisco, CA"}], "vehicle": [{"make": "Honda", "model": "Civic", "year": "2017", "price": "20275", "extras": ["ext warranty", "paint protection"]}]}');
insert into car_sales select parse_json('{"date": "2017-04-28", "dealership": "Tindel Toyota", "salesperson": {"id": "274", "name": "Greg Northrup"}, "customer": [{"name": "Bradley Greenbloom", "phone": "12127593751", "address": "New York, NY"}], "vehicle": [{"make": "Toyota", "model": "Camry", "year": "2017", "price": "23500", "extras": ["ext warranty", "rust proofing", "fabric protection"]}]}');
create table v (id integer not null, j variant);
insert into v select 1, parse_json('{"a": null, "b": {"c": [1, 2.5, "x"]}, "A": "upper", "sp ace": true, "n": 12, "f": 1.25, "t": "2024-01-02T03:04:05", "d": "2024-01-02"}');
insert into v select 2, parse_json('null');
insert into v select 3, null;

=== a path
select src:dealership as d from {car_sales} order by 1
--- columns
d VARIANT null
--- rows
"Tindel Toyota"
"Valley View Auto Sales"

=== dots and brackets
select src:salesperson.name::varchar as a, src['salesperson']['name']::varchar as b, src:salesperson['id']::int as c from {car_sales} order by 1
--- columns
a VARCHAR null
b VARCHAR null
c NUMBER(38,0) null
--- rows
Frank Beasley | Frank Beasley | 55
Greg Northrup | Greg Northrup | 274

=== an element of an array
select src:vehicle[0].make::string as make, src:vehicle[0].price::number as price, src:vehicle[0]:extras[1]::string as extra from {car_sales} order by 1
--- columns
make VARCHAR null
price NUMBER(38,0) null
extra VARCHAR null
--- rows
Honda | 20275 | paint protection
Toyota | 23500 | rust proofing

=== keys know case
select j:a as lower_a, j:A::varchar as upper_a, j:"A"::varchar as quoted, j:N as none from {v} where id = 1
--- columns
lower_a VARIANT null
upper_a VARCHAR null
quoted VARCHAR null
none VARIANT null
--- rows
null | upper | upper | NULL

=== a JSON null is no NULL
select j:a is null as a, is_null_value(j:a) as b, j:zz is null as c, j:a::varchar is null as d from {v} where id = 1
--- columns
a BOOLEAN
b BOOLEAN null
c BOOLEAN
d BOOLEAN
--- rows
false | true | true | true

=== a variant that is JSON null or NULL
select id, j is null as n, is_null_value(j) as jn, j::varchar as t from {v} where id > 1 order by id
--- columns
id NUMBER(38,0)
n BOOLEAN
jn BOOLEAN null
t VARCHAR null
--- rows
2 | false | true | NULL
3 | true | NULL | NULL

=== an index out of range and a path through a scalar
select j:b.c[7] as a, j:n.x as b, j:b.c.x as c, j[0] as d from {v} where id = 1
--- columns
a VARIANT null
b VARIANT null
c VARIANT null
d VARIANT null
--- rows
NULL | NULL | NULL | NULL

=== quoted keys
select j:"sp ace"::boolean as s, j['sp ace'] as t from {v} where id = 1
--- columns
s BOOLEAN null
t VARIANT null
--- rows
true | true

=== casts
select j:n::int as n, j:f::float as f, j:f::number(10, 1) as d, j:t::timestamp_ntz as t, j:d::date as dd, j:n::varchar as s, j:b.c[1]::varchar as x from {v} where id = 1
--- columns
n NUMBER(38,0) null
f FLOAT null
d NUMBER(10,1) null
t TIMESTAMP_NTZ null
dd DATE null
s VARCHAR null
x VARCHAR null
--- rows
12 | 1.25 | 1.3 | 2024-01-02 03:04:05.000 | 2024-01-02 | 12 | 2.5

=== comparisons with values
select id from {v} where j:n = 12 and j:A = 'upper' and j:f > 1 and j:n::varchar = '12'
--- columns
id NUMBER(38,0)
--- rows
1

=== typeof
select typeof(j:n) as n, typeof(j:f) as f, typeof(j:A) as s, typeof(j:"sp ace") as b, typeof(j:b) as o, typeof(j:b.c) as a, typeof(j:a) as z from {v} where id = 1
--- columns
n VARCHAR null
f VARCHAR null
s VARCHAR null
b VARCHAR null
o VARCHAR null
a VARCHAR null
z VARCHAR null
--- rows
INTEGER | DECIMAL | VARCHAR | BOOLEAN | OBJECT | ARRAY | NULL_VALUE

=== constants of objects and arrays
select {'a': 1, 'b': [1, 'x', null]} as o, [] as e, {} as f
--- columns
o OBJECT
e ARRAY
f OBJECT
--- rows
{"a":1,"b":[1,"x",null]} | [] | {}

=== object_construct leaves nulls out
select object_construct('a', 1, 'b', null) as o, object_construct_keep_null('a', 1, 'b', null) as k, array_construct(1, null) as a
--- columns
o OBJECT
k OBJECT
a ARRAY
--- rows
{"a":1} | {"a":1,"b":null} | [1,null]

=== paths into functions
select parse_json('{"x": {"y": 3}}'):x.y::int as a, get_path(parse_json('{"x": [5]}'), 'x[0]')::int as b, get(array_construct(7, 8), 1)::int as c
--- columns
a NUMBER(38,0) null
b NUMBER(38,0) null
c NUMBER(38,0) null
--- rows
3 | 5 | 8

=== a computed index
select j:b.c[id]::varchar as a, j['b']['c'][id - 1]::int as b from {v} where id = 1
--- columns
a VARCHAR null
b NUMBER(38,0) null
--- rows
2.5 | 1

=== grouping by a path
select src:date::date as d, count(*) as n, max(src:vehicle[0].price::int) as p from {car_sales} group by 1
--- columns
d DATE null
n NUMBER(18,0)
p NUMBER(38,0) null
--- rows
2017-04-28 | 2 | 23500

=== grouping by a path without a cast
select src:date as d, count(*) as n from {car_sales} group by src:date
--- columns
d VARIANT null
n NUMBER(18,0)
--- rows
"2017-04-28" | 2

=== join on a path
select a.src:dealership::string as d from {car_sales} a join {car_sales} b on a.src:salesperson.id = b.src:salesperson.id order by 1
--- columns
d VARCHAR null
--- rows
Tindel Toyota
Valley View Auto Sales

=== try_parse_json and check_json
select try_parse_json('{bad') as a, try_parse_json('{"a":1}'):a::int as b, parse_json('') as c, parse_json(null) as d
--- columns
a VARIANT null
b NUMBER(38,0) null
c VARIANT null
d VARIANT null
--- rows
NULL | 1 | NULL | NULL

=== coalesce of paths
select coalesce(j:zz::varchar, j:A::varchar, 'none') as c, nvl(j:n::int, 0) as n from {v} order by id
--- columns
c VARCHAR
n NUMBER(38,0)
--- rows
upper | 12
none | 0
none | 0

=== variant equality
select parse_json('{"a":1}') = parse_json('{ "a" : 1 }') as same, to_variant(1) = 1 as one
--- columns
same BOOLEAN null
one BOOLEAN null
--- rows
true | true

=== array functions
select array_contains(2::variant, [1, 2]) as c, array_size([1, 2, 3]) as s, array_to_string([1, 'b'], '-') as t, array_cat([1], [2]) as k
--- columns
c BOOLEAN null
s NUMBER(18,0)
t VARCHAR
k ARRAY
--- rows
true | 3 | 1-b | [1,2]

=== ranges and lists of numbers in a path
select j:f between 1 and 1.2 as a, j:f in (1, 1.25) as b, j:n between 1 and 12 as c, j:f > 1 as d from {v} where id = 1
--- columns
a BOOLEAN null
b BOOLEAN null
c BOOLEAN null
d BOOLEAN null
--- rows
false | true | true | true
