=== tables
create table a (id number(5, 0) not null, name varchar);
insert into a values (1, 'x'), (2, null), (3, 'y'), (3, 'y');
create table b (id number(10, 2) not null, name varchar not null);
insert into b values (1, 'x'), (2.5, 'z'), (3, 'y');
create table offices (office_name varchar, postal_code varchar);
insert into offices values ('sales1', '94061'), ('sales2', '94070'), ('sales3', '98116'), ('sales4', '98005');
create table customers (customer varchar, postal_code varchar);
insert into customers values ('customer1', '94066'), ('customer2', '94061'), ('customer3', '98444'), ('customer4', '98005');
create table order1 (a integer, b varchar);
insert into order1 values (1, 'one'), (2, 'two'), (3, 'three');
create table order2 (B varchar, A integer);
insert into order2 values ('three', 3), ('four', 4);

=== union drops duplicates and unifies number types
select id, name from {a} union select id, name from {b} order by id, name
--- columns
id NUMBER(10,2)
name VARCHAR null
--- rows
1.00 | x
2.00 | NULL
2.50 | z
3.00 | y

=== union distinct
select id from {a} union distinct select 1 order by id
--- columns
id NUMBER(5,0)
--- rows
1
2
3

=== union all keeps duplicates, names from the first branch
select id as key, name from {a} union all select id, name as other from {b}
--- columns
key NUMBER(10,2)
name VARCHAR null
--- rows
1.00 | x
1.00 | x
2.00 | NULL
2.50 | z
3.00 | y
3.00 | y
3.00 | y

=== intersect
select postal_code from {offices} intersect select postal_code from {customers} order by postal_code
--- columns
postal_code VARCHAR null
--- rows
94061
98005

=== minus
select postal_code from {offices} minus select postal_code from {customers} order by postal_code
--- columns
postal_code VARCHAR null
--- rows
94070
98116

=== except drops duplicates
select id from {a} except select 1 order by 1
--- columns
id NUMBER(5,0)
--- rows
2
3

=== nulls are equal in set operations
select name from {a} intersect select null order by 1
--- columns
name VARCHAR null
--- rows
NULL

=== intersect binds tighter than union
select 1 as n union all select 2 intersect select 2 union all select 1 order by 1
--- columns
n NUMBER(1,0)
--- rows
1
1
2

=== union and except from left to right
select 1 as n union select 2 except select 1 order by n
--- columns
n NUMBER(1,0)
--- rows
2

=== parentheses change the order
select 1 as n union (select 2 except select 1) order by n
--- columns
n NUMBER(1,0)
--- rows
1
2

=== union of an alias
select office_name office_or_customer, postal_code from {offices} union select customer, postal_code from {customers} order by postal_code, office_or_customer
--- columns
office_or_customer VARCHAR null
postal_code VARCHAR null
--- rows
customer2 | 94061
sales1 | 94061
customer1 | 94066
sales2 | 94070
customer4 | 98005
sales4 | 98005
sales3 | 98116
customer3 | 98444

=== union by name
select * from {order1} union by name select * from {order2} order by a
--- columns
a NUMBER(38,0) null
b VARCHAR null
--- rows
1 | one
2 | two
3 | three
4 | four

=== union all by name
select * from {order1} union all by name select * from {order2} order by a
--- columns
a NUMBER(38,0) null
b VARCHAR null
--- rows
1 | one
2 | two
3 | three
3 | three
4 | four

=== union by name fills what is missing
select office_name, postal_code from {offices} union by name select customer, postal_code from {customers} order by postal_code, office_name
--- columns
office_name VARCHAR null
postal_code VARCHAR null
customer VARCHAR null
--- rows
sales1 | 94061 | NULL
NULL | 94061 | customer2
NULL | 94066 | customer1
sales2 | 94070 | NULL
sales4 | 98005 | NULL
NULL | 98005 | customer4
sales3 | 98116 | NULL
NULL | 98444 | customer3

=== casts before a union of types that differ
select name::varchar as v from {b} union select 42::varchar order by 1
--- columns
v VARCHAR
--- rows
42
x
y
z

=== text that is united with numbers becomes numbers
select '7' as n union all select 42 order by n
--- columns
n NUMBER(18,5)
--- rows
7.00000
42.00000

=== a literal NULL takes the other branch's type
select null as id, 'x' as name union all select id, name from {a} order by 1, 2
--- columns
id NUMBER(5,0) null
name VARCHAR null
--- rows
1 | x
2 | NULL
3 | y
3 | y
NULL | x

=== dates with timestamps become timestamps
select date '2024-01-02' as d union all select timestamp '2024-01-01 10:00:00' order by d
--- columns
d TIMESTAMP_NTZ
--- rows
2024-01-01 10:00:00.000
2024-01-02 00:00:00.000

=== limit and offset of the whole
select id from {a} union all select id from {b} order by id desc, 1 limit 2 offset 1
--- columns
id NUMBER(10,2)
--- rows
3.00
3.00

=== a limited branch in parentheses
(select id from {a} order by id desc limit 1) union all (select 10 order by 1 limit 1) order by id
--- columns
id NUMBER(5,0)
--- rows
3
10

=== order by of a set operation sorts nulls last and descending nulls first
select name from {a} union select 'z' order by name desc
--- columns
name VARCHAR null
--- rows
NULL
z
y
x

=== a union in a subquery, grouped
select name, count(*) as n from (select id, name from {a} union all select id, name from {b}) group by name order by n desc, name
--- columns
name VARCHAR null
n NUMBER(18,0)
--- rows
y | 3
x | 2
z | 1
NULL | 1

=== three branches with different nullability
select 1 as a, 'x' as b union all select 2, null union all select null, 'y' order by a, b
--- columns
a NUMBER(1,0) null
b VARCHAR(1) null
--- rows
1 | x
2 | NULL
NULL | y

=== stars on both sides
select * from {a} union all select * from {a} where id = 1 order by id, name
--- columns
id NUMBER(5,0)
name VARCHAR null
--- rows
1 | x
1 | x
2 | NULL
3 | y
3 | y

=== boolean and number branches
select true as b union all select false order by b
--- columns
b BOOLEAN
--- rows
false
true

=== floats and numbers give a float
select 1::float as f union all select 2.5 order by f
--- columns
f FLOAT
--- rows
1
2.5

=== order by an expression over output columns
select id from {a} union select 7 order by -id
--- columns
id NUMBER(5,0)
--- rows
7
3
2
1

=== an intersection of what stands in parentheses before it
(select 1 as v union select 2) intersect select 2
--- columns
v NUMBER(1,0)
--- rows
2
