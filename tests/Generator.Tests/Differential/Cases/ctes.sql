=== tables
create table employees (title varchar not null, employee_id integer not null, manager_id integer);
insert into employees values ('President', 1, null), ('Vice President Engineering', 10, 1), ('Programmer', 100, 10), ('QA Engineer', 101, 10), ('Vice President HR', 20, 1), ('Health Insurance Analyst', 200, 20);
create table t (id integer not null, v varchar);
insert into t values (1, 'a'), (2, 'b');

=== a later expression reads an earlier one
with a as (select id from {t}), b as (select id + 1 as next from a) select * from b order by 1
--- columns
next NUMBER(38,0)
--- rows
2
3

=== a column list renames
with c (x, y) as (select id, v from {t}) select y, x from c order by x
--- columns
y VARCHAR null
x NUMBER(38,0)
--- rows
a | 1
b | 2

=== nested with
with outer_one as (with inner_one as (select 1 as n) select n + 1 as n from inner_one) select n from outer_one
--- columns
n NUMBER(2,0)
--- rows
2

=== an inner expression shadows an outer one
with c as (select 1 as n) select n, (with c as (select 2 as n) select n from c) as inner_n from c
--- columns
n NUMBER(1,0)
inner_n NUMBER(1,0) null
--- rows
1 | 2

=== an expression shadows a table
with t as (select 9 as id) select id from t
--- columns
id NUMBER(1,0)
--- rows
9

=== a reference to the table of its own name inside
with staged as (select id from {t}), t as (select id * 10 as id from staged) select id from t order by id
--- columns
id NUMBER(38,0)
--- rows
10
20

=== recursive with the keyword
with recursive n (i) as (select 1 union all select i + 1 from n where i < 5) select i from n order by i
--- columns
i NUMBER(38,0)
--- rows
1
2
3
4
5

=== recursive without the keyword
with n as (select 1 as i union all select i + 1 from n where i < 4) select sum(i) as total from n
--- columns
total NUMBER(38,0) null
--- rows
10

=== a hierarchy
with recursive managers (indent, employee_id, manager_id, employee_title) as (
    select '' as indent, employee_id, manager_id, title as employee_title from {employees} where title = 'President'
    union all
    select indent || '--- ', e.employee_id, e.manager_id, e.title from {employees} e join managers on e.manager_id = managers.employee_id
)
select indent || employee_title as title, employee_id, manager_id from managers order by employee_id
--- columns
title VARCHAR
employee_id NUMBER(38,0)
manager_id NUMBER(38,0) null
--- rows
President | 1 | NULL
--- Vice President Engineering | 10 | 1
--- Vice President HR | 20 | 1
--- --- Programmer | 100 | 10
--- --- QA Engineer | 101 | 10
--- --- Health Insurance Analyst | 200 | 20

=== recursion over dates
with days as (select '2024-02-27'::date as d union all select dateadd(day, 1, d) from days where d < '2024-03-01') select d from days order by d
--- columns
d DATE
--- rows
2024-02-27
2024-02-28
2024-02-29
2024-03-01

=== recursive and plain expressions side by side
with recursive base as (select max(id) as m from {t}), n as (select 1 as i union all select i + 1 from n, base where i < base.m) select count(*) as c from n
--- columns
c NUMBER(18,0)
--- rows
2

=== fibonacci
with recursive current_f (current_val, previous_val) as (select 0, 1 union all select current_val + previous_val, current_val from current_f where current_val + previous_val < 100)
select current_val from current_f order by current_val
--- columns
current_val NUMBER(38,0)
--- rows
0
1
1
2
3
5
8
13
21
34
55
89

=== one expression read twice
with c as (select id from {t}) select a.id as x, b.id as y from c a join c b on a.id < b.id
--- columns
x NUMBER(38,0)
y NUMBER(38,0)
--- rows
1 | 2

=== an expression in a subquery of WHERE
with big as (select id from {t} where id > 1) select v from {t} where id in (select id from big)
--- columns
v VARCHAR null
--- rows
b

=== with before a union
with a as (select 1 as n), b as (select 2 as n) select n from a union all select n from b order by n
--- columns
n NUMBER(1,0)
--- rows
1
2

=== with inside a derived table
select q.n from (with a as (select 1 as n) select n from a) q
--- columns
n NUMBER(1,0)
--- rows
1

=== a path built by recursion
with recursive p (id, path) as (select employee_id, title::varchar from {employees} where manager_id is null union all select e.employee_id, p.path || ' > ' || e.title from {employees} e join p on e.manager_id = p.id)
select path from p where id >= 100 order by path
--- columns
path VARCHAR
--- rows
President > Vice President Engineering > Programmer
President > Vice President Engineering > QA Engineer
President > Vice President HR > Health Insurance Analyst
