=== tables
create table my_sort_example (a number, s varchar, b boolean);
insert into my_sort_example values (0, 'abc', true), (0, 'abc', false), (0, 'abc', null), (0, 'xyz', false), (0, null, false), (1, 'xyz', true), (null, 'xyz', false);
create table t (id integer not null, v varchar);
insert into t values (1, 'b'), (2, 'a'), (3, null), (4, 'B'), (5, 'ä');

=== nulls last ascending
select column1 from values (1), (null), (2), (null), (3) order by column1
--- columns
column1 NUMBER(1,0) null
--- rows
1
2
3
NULL
NULL

=== nulls first descending
select column1 from values (1), (null), (2), (null), (3) order by column1 desc
--- columns
column1 NUMBER(1,0) null
--- rows
NULL
NULL
3
2
1

=== nulls first as written
select column1 from values (1), (null), (2) order by column1 nulls first
--- columns
column1 NUMBER(1,0) null
--- rows
NULL
1
2

=== all
select * from {my_sort_example} order by all
--- columns
a NUMBER(38,0) null
s VARCHAR null
b BOOLEAN null
--- rows
0 | abc | false
0 | abc | true
0 | abc | NULL
0 | xyz | false
0 | NULL | false
1 | xyz | true
NULL | xyz | false

=== all nulls first
select * from {my_sort_example} order by all nulls first
--- columns
a NUMBER(38,0) null
s VARCHAR null
b BOOLEAN null
--- rows
NULL | xyz | false
0 | NULL | false
0 | abc | NULL
0 | abc | false
0 | abc | true
0 | xyz | false
1 | xyz | true

=== all in the order of the select list
select b, s, a from {my_sort_example} order by all nulls last
--- columns
b BOOLEAN null
s VARCHAR null
a NUMBER(38,0) null
--- rows
false | abc | 0
false | xyz | 0
false | xyz | NULL
false | NULL | 0
true | abc | 0
true | xyz | 1
NULL | abc | 0

=== text by its bytes
select v from {t} order by v
--- columns
v VARCHAR null
--- rows
B
a
b
ä
NULL

=== by an expression
select id from {t} order by lower(v), id desc
--- columns
id NUMBER(38,0)
--- rows
2
4
1
5
3

=== by a column that is not selected
select v from {t} order by id desc limit 2
--- columns
v VARCHAR null
--- rows
ä
B

=== by an alias that hides a column
select -id as id, v from {t} order by id limit 2
--- columns
id NUMBER(38,0)
v VARCHAR null
--- rows
-5 | ä
-4 | B

=== by an expression over a hidden column
select v as id from {t} order by id nulls first, 1
--- columns
id VARCHAR null
--- rows
NULL
B
a
b
ä

=== by position, descending
select v, id from {t} order by 2 desc limit 1
--- columns
v VARCHAR null
id NUMBER(38,0)
--- rows
ä | 5

=== limit and offset
select id from {t} order by id limit 2 offset 1
--- columns
id NUMBER(38,0)
--- rows
2
3

=== fetch
select id from {t} order by id offset 1 rows fetch first 2 rows only
--- columns
id NUMBER(38,0)
--- rows
2
3

=== fetch next without rows
select id from {t} order by id fetch next 1
--- columns
id NUMBER(38,0)
--- rows
1

=== top
select top 2 id from {t} order by id desc
--- columns
id NUMBER(38,0)
--- rows
5
4

=== limit null is no limit
select count(*) as n from (select id from {t} limit null)
--- columns
n NUMBER(18,0)
--- rows
5

=== limit of the empty string and null is no limit
select id from {t} order by id limit '' offset ''
--- columns
id NUMBER(38,0)
--- rows
1
2
3
4
5

=== limit zero
select id from {t} limit 0
--- columns
id NUMBER(38,0)
--- rows


=== offset beyond the rows
select id from {t} order by id limit 10 offset 10
--- columns
id NUMBER(38,0)
--- rows


=== an order inside a subquery with a limit
select v from (select id, v from {t} order by id desc limit 3) where v is not null order by v
--- columns
v VARCHAR
--- rows
B
ä

=== order by boolean
select b, count(*) as n from {my_sort_example} group by b order by b desc
--- columns
b BOOLEAN null
n NUMBER(18,0)
--- rows
NULL | 1
true | 2
false | 4

=== order by aggregate
select s from {my_sort_example} group by s order by count(*) desc, s
--- columns
s VARCHAR null
--- rows
abc
xyz
NULL

=== distinct ordered by position
select distinct s from {my_sort_example} order by 1 desc
--- columns
s VARCHAR null
--- rows
NULL
xyz
abc

=== order by case
select id from {t} order by case when v is null then 0 else 1 end, id limit 2
--- columns
id NUMBER(38,0)
--- rows
3
1

=== an output name before columns of two sources
select b.v as other, a.id from {t} a join {t} b on a.id = b.id + 1 order by id desc limit 1
--- columns
other VARCHAR null
id NUMBER(38,0)
--- rows
B | 5
