=== tables
create table t (id integer not null);
insert into t values (1);

=== names of the columns
select * from (values (1, 'one'), (2, 'two'), (3, 'three')) order by 1
--- columns
column1 NUMBER(1,0)
column2 VARCHAR(5)
--- rows
1 | one
2 | two
3 | three

=== by position
select column1, $2 as second from (values (1, 'one'), (2, 'two'), (3, 'three')) order by 1
--- columns
column1 NUMBER(1,0)
second VARCHAR(5)
--- rows
1 | one
2 | two
3 | three

=== two of them by alias and position
select v1.$2 as a, v2.$2 as b from (values (1, 'one'), (2, 'two')) as v1 inner join (values (1, 'One'), (3, 'three')) as v2 where v2.$1 = v1.$1
--- columns
a VARCHAR(3)
b VARCHAR(5)
--- rows
one | One

=== column aliases
select c1, c2 from (values (1, 'one'), (2, 'two')) as v1 (c1, c2) order by c1
--- columns
c1 NUMBER(1,0)
c2 VARCHAR(3)
--- rows
1 | one
2 | two

=== without parentheses
select column1 from values ('a'), ('1'), ('B'), (null), ('2'), ('01'), ('05'), (' this'), ('this'), ('this and that'), ('&'), ('%') order by column1
--- columns
column1 VARCHAR(13) null
--- rows
 this
%
&
01
05
1
2
B
a
this
this and that
NULL

=== numbers of different scale
select column1 from values (3), (4), (null), (1), (2), (6), (5), (0005), (.05), (.5), (.5000) order by column1
--- columns
column1 NUMBER(5,4) null
--- rows
0.0500
0.5000
0.5000
1.0000
2.0000
3.0000
4.0000
5.0000
5.0000
6.0000
NULL

=== nulls take the type of the other rows
select column1 as d, column2 as b from values (null, true), ('2024-01-01'::date, null) order by d
--- columns
d DATE null
b BOOLEAN null
--- rows
2024-01-01 | NULL
NULL | true

=== numbers and text in one column
select column1 from values (1), ('2') order by 1
--- columns
column1 NUMBER(1,0)
--- rows
1
2

=== expressions
select column1 + 1 as n, column2 as v from values (1 + 1, upper('a')), (2 * 3, 'b' || 'c') order by 1
--- columns
n NUMBER(3,0)
v VARCHAR
--- rows
3 | A
7 | bc

=== parse_json in values
select column1 as id, parse_json(column2):a::int as a from values (1, '{"a": 5}'), (2, '{"b": 6}') order by 1
--- columns
id NUMBER(1,0)
a NUMBER(38,0) null
--- rows
1 | 5
2 | NULL

=== a cross join with values
select t.id, v.column1 as n from {t} t cross join (values (1), (2)) v order by 2
--- columns
id NUMBER(38,0)
n NUMBER(1,0)
--- rows
1 | 1
1 | 2

=== values in a common table expression
with v (a, b) as (select * from values (1, 'x'), (2, 'y')) select b from v where a = 2
--- columns
b VARCHAR(1)
--- rows
y

=== values as a common table expression
with v as (select column1 as id, column2 as name from (values (1, 'x'))) select * from v
--- columns
id NUMBER(1,0)
name VARCHAR(1)
--- rows
1 | x

=== dates and timestamps
select column1 from values ('2024-01-01'::date), ('2024-01-02 03:04:05'::timestamp) order by 1
--- columns
column1 TIMESTAMP_NTZ
--- rows
2024-01-01 00:00:00.000
2024-01-02 03:04:05.000

=== booleans and null
select column1 from values (true), (null), (false) order by column1 desc
--- columns
column1 BOOLEAN null
--- rows
NULL
true
false
