=== tables
create table t1 (col1 integer);
insert into t1 values (2), (3), (4);
create table t2 (col1 integer);
insert into t2 values (1), (2), (2), (3);
create table t3 (col1 integer);
insert into t3 values (2), (6);
create table d1 (id number, name varchar);
insert into d1 values (1, 'a'), (2, 'b'), (4, 'c');
create table d2 (id number, value varchar);
insert into d2 values (1, 'xx'), (2, 'yy'), (5, 'zz');
create table l (c1 varchar(1), c2 integer, c3 time, c4 number(3, 2));
insert into l values ('A', 1, '09:15:00', 3.21), ('A', 2, '09:16:00', 3.22), ('B', 1, '09:17:00', 3.23), ('B', 2, '09:18:00', 4.23);
create table r (c1 varchar(1), c2 integer, c3 time, c4 number(3, 2));
insert into r values ('A', 1, '09:14:00', 3.19), ('B', 1, '09:16:00', 3.04);
create table departments (department_id integer not null, name varchar not null);
insert into departments values (1, 'Engineering'), (2, 'Support');
create table people (employee_id integer not null, last_name varchar not null, department_id integer, project_names array);
insert into people select 101, 'Richards', 1, array_construct('Materialized Views', 'UDFs');
insert into people select 102, 'Paulson', 1, array_construct('Materialized Views', 'Lateral Joins');
insert into people select 103, 'Johnson', 2, null;

=== inner
select t1.col1, t2.col1 as other from {t1} inner join {t2} on t2.col1 = t1.col1 order by 1, 2
--- columns
col1 NUMBER(38,0)
other NUMBER(38,0)
--- rows
2 | 2
2 | 2
3 | 3

=== inner without a condition is a cross join
select count(*) as n from {t1} join {t2}
--- columns
n NUMBER(18,0)
--- rows
12

=== left
select t1.col1, t2.col1 as other from {t1} left outer join {t2} on t2.col1 = t1.col1 order by 1, 2
--- columns
col1 NUMBER(38,0) null
other NUMBER(38,0) null
--- rows
2 | 2
2 | 2
3 | 3
4 | NULL

=== right
select t1.col1, t2.col1 as other from {t1} right join {t2} on t2.col1 = t1.col1 order by 1, 2
--- columns
col1 NUMBER(38,0) null
other NUMBER(38,0) null
--- rows
2 | 2
2 | 2
3 | 3
NULL | 1

=== full
select t1.col1, t2.col1 as other from {t1} full outer join {t2} on t2.col1 = t1.col1 order by 1, 2
--- columns
col1 NUMBER(38,0) null
other NUMBER(38,0) null
--- rows
2 | 2
2 | 2
3 | 3
4 | NULL
NULL | 1

=== cross join filtered
select t1.col1, t2.col1 as other from {t1} cross join {t2} where t2.col1 = t1.col1 order by 1, 2
--- columns
col1 NUMBER(38,0)
other NUMBER(38,0)
--- rows
2 | 2
2 | 2
3 | 3

=== commas
select t1.col1, t2.col1 as other from {t1}, {t2} where t1.col1 = t2.col1 order by 1
--- columns
col1 NUMBER(38,0)
other NUMBER(38,0)
--- rows
2 | 2
2 | 2
3 | 3

=== natural inner shows the common column once
select * from {d1} natural inner join {d2} order by id
--- columns
id NUMBER(38,0)
name VARCHAR null
value VARCHAR null
--- rows
1 | a | xx
2 | b | yy

=== natural full
select * from {d1} natural full outer join {d2} order by id
--- columns
id NUMBER(38,0) null
name VARCHAR null
value VARCHAR null
--- rows
1 | a | xx
2 | b | yy
4 | c | NULL
5 | NULL | zz

=== natural left and right
select a.*, b.value as other from {d1} a natural left join {d2} b order by 1
--- columns
id NUMBER(38,0) null
name VARCHAR null
other VARCHAR null
--- rows
1 | a | xx
2 | b | yy
4 | c | NULL

=== natural right takes the right key
select * from {d1} natural right join {d2} order by id
--- columns
id NUMBER(38,0) null
name VARCHAR null
value VARCHAR null
--- rows
1 | a | xx
2 | b | yy
5 | NULL | zz

=== chains go from left to right
select t1.col1 as a, t2.col1 as b, t3.col1 as c from {t1} left outer join {t2} on (t1.col1 = t2.col1) right outer join {t3} on (t3.col1 = t2.col1) order by t1.col1
--- columns
a NUMBER(38,0) null
b NUMBER(38,0) null
c NUMBER(38,0) null
--- rows
2 | 2 | 2
2 | 2 | 2
NULL | NULL | 6

=== a join in parentheses
select t1.col1 as a, t2.col1 as b, t3.col1 as c from {t1} left outer join ({t2} right outer join {t3} on (t3.col1 = t2.col1)) on (t1.col1 = t2.col1) order by t1.col1
--- columns
a NUMBER(38,0) null
b NUMBER(38,0) null
c NUMBER(38,0) null
--- rows
2 | 2 | 2
2 | 2 | 2
3 | NULL | NULL
4 | NULL | NULL

=== using shows one column
with l as (select 'a' as userid), r as (select 'b' as userid) select * from l left join r using (userid)
--- columns
userid VARCHAR(1)
--- rows
a

=== the sides of using keep their values
with l as (select 'a' as userid), r as (select 'b' as userid) select l.userid as ui_l, r.userid as ui_r from l left join r using (userid)
--- columns
ui_l VARCHAR(1)
ui_r VARCHAR(1) null
--- rows
a | NULL

=== full join using merges the key
select id, name, value from {d1} full join {d2} using (id) order by id
--- columns
id NUMBER(38,0) null
name VARCHAR null
value VARCHAR null
--- rows
1 | a | xx
2 | b | yy
4 | c | NULL
5 | NULL | zz

=== right join using
select id, d1.id as left_id from {d1} right join {d2} using (id) order by id
--- columns
id NUMBER(38,0) null
left_id NUMBER(38,0) null
--- rows
1 | 1
2 | 2
5 | NULL

=== using over three tables
select * from {d1} join {d2} using (id) join (select id, 'q' as extra from {d1}) x using (id) order by id
--- columns
id NUMBER(38,0)
name VARCHAR null
value VARCHAR null
extra VARCHAR(1)
--- rows
1 | a | xx | q
2 | b | yy | q

=== full joins using over three tables
select id, name, value, extra from {d1} full join {d2} using (id) full join (select 9 as id, 'q' as extra union all select 5, 'r') x using (id) order by id
--- columns
id NUMBER(38,0) null
name VARCHAR null
value VARCHAR null
extra VARCHAR(1) null
--- rows
1 | a | xx | NULL
2 | b | yy | NULL
4 | c | NULL | NULL
5 | NULL | zz | r
9 | NULL | NULL | q

=== using columns stand first in the star
select * from (select 'n' as name, 1 as id) a join (select 'v' as value, 1 as id) b using (id)
--- columns
id NUMBER(1,0)
name VARCHAR(1)
value VARCHAR(1)
--- rows
1 | n | v

=== stars of each side with using
select a.*, b.* exclude id from {d1} a join {d2} b using (id) order by a.id
--- columns
id NUMBER(38,0)
name VARCHAR null
value VARCHAR null
--- rows
1 | a | xx
2 | b | yy

=== a self join
select a.name as x, b.name as y from {d1} a join {d1} b on a.id < b.id order by 1, 2
--- columns
x VARCHAR null
y VARCHAR null
--- rows
a | b
a | c
b | c

=== joins on expressions and ranges
select t1.col1 as a, t2.col1 as b from {t1} join {t2} on t1.col1 between t2.col1 and t2.col1 + 1 and t1.col1 <> 4 order by 1, 2
--- columns
a NUMBER(38,0)
b NUMBER(38,0)
--- rows
2 | 1
2 | 2
2 | 2
3 | 2
3 | 2
3 | 3

=== a filter in ON of a left join keeps the left rows
select t1.col1 as a, t2.col1 as b from {t1} left join {t2} on t1.col1 = t2.col1 and t1.col1 > 2 order by 1, 2
--- columns
a NUMBER(38,0) null
b NUMBER(38,0) null
--- rows
2 | NULL
3 | 3
4 | NULL

=== asof with a key
select l.c1, l.c2, l.c3, r.c3 as r_c3, r.c4 from {l} as l asof join {r} as r match_condition (l.c3 >= r.c3) on (l.c1 = r.c1 and l.c2 = r.c2) order by l.c1, l.c2
--- columns
c1 VARCHAR(1) null
c2 NUMBER(38,0) null
c3 TIME null
r_c3 TIME null
c4 NUMBER(3,2) null
--- rows
A | 1 | 09:15:00 | 09:14:00 | 3.19
A | 2 | 09:16:00 | NULL | NULL
B | 1 | 09:17:00 | 09:16:00 | 3.04
B | 2 | 09:18:00 | NULL | NULL

=== asof without a key
select l.c1, l.c2, r.c1 as r_c1, r.c3 as r_c3 from {l} as l asof join {r} as r match_condition (l.c3 >= r.c3) order by l.c1, l.c2
--- columns
c1 VARCHAR(1) null
c2 NUMBER(38,0) null
r_c1 VARCHAR(1) null
r_c3 TIME null
--- rows
A | 1 | A | 09:14:00
A | 2 | B | 09:16:00
B | 1 | B | 09:16:00
B | 2 | B | 09:16:00

=== asof using
select c1, l.c2, r.c4 from {l} as l asof join {r} as r match_condition (l.c3 >= r.c3) using (c1) order by c1, c2
--- columns
c1 VARCHAR(1) null
c2 NUMBER(38,0) null
c4 NUMBER(3,2) null
--- rows
A | 1 | 3.19
A | 2 | 3.19
B | 1 | 3.04
B | 2 | 3.04

=== asof that looks forward
select l.c1, l.c2, r.c3 as r_c3 from {l} as l asof join {r} as r match_condition (l.c3 <= r.c3) order by l.c1, l.c2
--- columns
c1 VARCHAR(1) null
c2 NUMBER(38,0) null
r_c3 TIME null
--- rows
A | 1 | 09:16:00
A | 2 | 09:16:00
B | 1 | NULL
B | 2 | NULL

=== a lateral subquery
select d.name, e.last_name from {departments} as d, lateral (select * from {people} as e where e.department_id = d.department_id) as e order by e.employee_id
--- columns
name VARCHAR
last_name VARCHAR
--- rows
Engineering | Richards
Engineering | Paulson
Support | Johnson

=== a lateral flatten leaves out rows without elements
select emp.employee_id, emp.last_name, index, value::varchar as project_name from {people} as emp, lateral flatten(input => emp.project_names) as proj_names order by employee_id, index
--- columns
employee_id NUMBER(38,0)
last_name VARCHAR
index NUMBER(38,0)
project_name VARCHAR null
--- rows
101 | Richards | 0 | Materialized Views
101 | Richards | 1 | UDFs
102 | Paulson | 0 | Materialized Views
102 | Paulson | 1 | Lateral Joins

=== a left lateral flatten keeps them
select emp.employee_id, p.value::varchar as project_name from {people} as emp left join lateral flatten(input => emp.project_names) as p order by 1, 2
--- columns
employee_id NUMBER(38,0)
project_name VARCHAR null
--- rows
101 | Materialized Views
101 | UDFs
102 | Lateral Joins
102 | Materialized Views
103 | NULL

=== an outer flatten keeps them
select emp.employee_id, p.value::varchar as project_name, p.index from {people} as emp, lateral flatten(input => emp.project_names, outer => true) as p where emp.employee_id > 101 order by 1, 2
--- columns
employee_id NUMBER(38,0)
project_name VARCHAR null
index NUMBER(38,0) null
--- rows
102 | Lateral Joins | 1
102 | Materialized Views | 0
103 | NULL | NULL

=== joins after a flatten
select emp.employee_id, d.name, p.value::varchar as project_name from {people} as emp, lateral flatten(emp.project_names) as p join {departments} d on d.department_id = emp.department_id order by 1, 3
--- columns
employee_id NUMBER(38,0)
name VARCHAR
project_name VARCHAR null
--- rows
101 | Engineering | Materialized Views
101 | Engineering | UDFs
102 | Engineering | Lateral Joins
102 | Engineering | Materialized Views

=== a left join to an aggregated subquery
select d.name, coalesce(n, 0) as people from {departments} d left join (select department_id, count(*) as n from {people} where project_names is not null group by 1) c on c.department_id = d.department_id order by 1
--- columns
name VARCHAR
people NUMBER(18,0)
--- rows
Engineering | 2
Support | 0

=== two left joins in a row
select a.id, b.value, c.name from {d1} a left join {d2} b on a.id = b.id left join {d1} c on b.id = c.id order by a.id
--- columns
id NUMBER(38,0) null
value VARCHAR null
name VARCHAR null
--- rows
1 | xx | a
2 | yy | b
4 | NULL | NULL

=== the words inner directed
select count(*) as n from {t1} inner join {t2} on true
--- columns
n NUMBER(18,0)
--- rows
12

=== marked columns are outer joins
with d as (select column1 as id, column2 as name from values (10, 'support'), (40, 'research'), (80, 'empty')), e as (select column1 as id, column2 as name, column3 as d_id from values (1, 'May', 10), (2, 'Devi', 40), (3, 'Alfred', 40)) select d.name, e.name as employee, e.id from d, e where d.id = e.d_id(+) order by d.id, e.id
--- columns
name VARCHAR(8)
employee VARCHAR(6) null
id NUMBER(1,0) null
--- rows
support | May | 1
research | Devi | 2
research | Alfred | 3
empty | NULL | NULL

=== the marked source may stand first, and a condition on it alone belongs to the join
with a as (select column1 as id from values (1), (2), (3)), b as (select column1 as a_id, column2 as kind from values (1, 'x'), (2, 'y')) select b.kind, a.id from b, a where b.a_id (+) = a.id and b.kind(+) = 'x' and a.id < 3 order by 2
--- columns
kind VARCHAR(1) null
id NUMBER(1,0)
--- rows
x | 1
NULL | 2

=== a chain of marked joins
with a as (select column1 as id from values (1), (2), (3)), b as (select column1 as a_id, column2 as c_id from values (1, 5), (2, 6)), c as (select column1 as id from values (5)) select a.id, b.*, c.id as third from a, b, c where a.id = b.a_id(+) and b.c_id = c.id(+) order by 1
--- columns
id NUMBER(1,0)
a_id NUMBER(1,0) null
c_id NUMBER(1,0) null
third NUMBER(1,0) null
--- rows
1 | 1 | 5 | 5
2 | 2 | 6 | NULL
3 | NULL | NULL | NULL

=== a filter on a marked source's column keeps no row without it
with a as (select column1 as id from values (1), (2)), b as (select column1 as a_id, column2 as v from values (1, 7)) select a.id, b.v from a, b where a.id = b.a_id(+) and b.v > 1
--- columns
id NUMBER(1,0)
v NUMBER(1,0)
--- rows
1 | 7

=== a filter for rows without a partner
with a as (select column1 as id from values (1), (2)), b as (select column1 as a_id, column2 as v from values (1, 7)) select a.id, b.v, coalesce(b.v, 0) as w from a, b where upper(a.id) = upper(b.a_id(+)) and b.a_id is null
--- columns
id NUMBER(1,0)
v NUMBER(1,0) null
w NUMBER(1,0)
--- rows
2 | NULL | 0

=== two marked sources of one
with a as (select column1 as id, column2 as other from values (1, 2), (3, 4)), b as (select column1 as id from values (1)), c as (select column1 as id from values (4)) select a.id, b.id as b, c.id as c from a, b, c where a.id = b.id(+) and a.other = c.id(+) order by 1
--- columns
id NUMBER(1,0)
b NUMBER(1,0) null
c NUMBER(1,0) null
--- rows
1 | 1 | NULL
3 | NULL | 4

=== an explicit join beside a marked one
with a as (select column1 as id from values (1), (2)), b as (select column1 as id, column2 as c from values (1, 5), (2, 6)), c as (select column1 as id, column2 as n from values (5, 'five')) select a.id, n from a join b on a.id = b.id, c where b.c = c.id(+) order by 1
--- columns
id NUMBER(1,0)
n VARCHAR(4) null
--- rows
1 | five
2 | NULL

=== marked in a circle
with a as (select 1 as id), b as (select 1 as id) select a.id from a, b where a.id(+) = b.id and b.id(+) = a.id
--- columns
id NUMBER(1,0)
--- rows
GEN3902: (+) as it stands here has no form of equal results in DuckDB; it is passed through to Snowflake only

=== conditions after nested joins
select t1.col1 as a, t2.col1 as b, t3.col1 as c from {t1} left join {t2} join {t3} on t3.col1 = t2.col1 on t1.col1 = t2.col1 order by 1, 2
--- columns
a NUMBER(38,0) null
b NUMBER(38,0) null
c NUMBER(38,0) null
--- rows
2 | 2 | 2
2 | 2 | 2
3 | NULL | NULL
4 | NULL | NULL

=== a subquery in the condition of an outer join
select t1.col1 as a, t2.col1 as b from {t1} left join {t2} on t1.col1 = t2.col1 and t2.col1 in (select col1 from {t3}) order by 1, 2
--- columns
a NUMBER(38,0) null
b NUMBER(38,0) null
--- rows
2 | 2
2 | 2
3 | NULL
4 | NULL

=== an exists in the condition of an outer join
select t1.col1 as a, t2.col1 as b from {t1} left join {t2} on t1.col1 = t2.col1 and exists (select 1 from {t3} where t3.col1 = t2.col1) order by 1, 2
--- columns
a NUMBER(38,0) null
b NUMBER(38,0) null
--- rows
2 | 2
2 | 2
3 | NULL
4 | NULL

=== a scalar subquery in the condition of an outer join
select t1.col1 as a, t2.col1 as b from {t1} left join {t2} on t1.col1 = t2.col1 and t2.col1 < (select max(col1) from {t1}) - 1 order by 1, 2
--- columns
a NUMBER(38,0) null
b NUMBER(38,0) null
--- rows
2 | 2
2 | 2
3 | NULL
4 | NULL

=== a sample whose seed promises certain rows
select col1 from {t1} sample (50) seed (7)
--- columns
col1 NUMBER(38,0) null
--- rows
GEN3902: SAMPLE with SEED has no form of equal results in DuckDB; leave SEED out, or keep the rows whose hash of a key is in a range
