=== tables
create table employee_table (employee_id integer, last_name varchar, first_name varchar, department_id integer);
insert into employee_table values (101, 'Montgomery', 'Pat', 1), (102, 'Levine', 'Terry', 2), (103, 'Comstock', 'Dana', 2);
create table department_table (department_id integer not null, department_name varchar);
insert into department_table values (1, 'Engineering'), (2, 'Customer Support'), (3, 'Finance');
create table cased ("Id" integer, "select" varchar, "a b" varchar);
insert into cased values (1, 'kw', 'blank');

=== all
select * from {employee_table} order by 1
--- columns
employee_id NUMBER(38,0) null
last_name VARCHAR null
first_name VARCHAR null
department_id NUMBER(38,0) null
--- rows
101 | Montgomery | Pat | 1
102 | Levine | Terry | 2
103 | Comstock | Dana | 2

=== ilike
select * ilike '%id%' from {employee_table} order by 1
--- columns
employee_id NUMBER(38,0) null
department_id NUMBER(38,0) null
--- rows
101 | 1
102 | 2
103 | 2

=== exclude one
select * exclude department_id from {employee_table} order by 1
--- columns
employee_id NUMBER(38,0) null
last_name VARCHAR null
first_name VARCHAR null
--- rows
101 | Montgomery | Pat
102 | Levine | Terry
103 | Comstock | Dana

=== exclude several
select * exclude (department_id, employee_id) from {employee_table} order by 1
--- columns
last_name VARCHAR null
first_name VARCHAR null
--- rows
Comstock | Dana
Levine | Terry
Montgomery | Pat

=== rename one
select * rename department_id as department from {employee_table} order by 1
--- columns
employee_id NUMBER(38,0) null
last_name VARCHAR null
first_name VARCHAR null
department NUMBER(38,0) null
--- rows
101 | Montgomery | Pat | 1
102 | Levine | Terry | 2
103 | Comstock | Dana | 2

=== rename several
select * rename (department_id as department, employee_id as id) from {employee_table} order by id
--- columns
id NUMBER(38,0) null
last_name VARCHAR null
first_name VARCHAR null
department NUMBER(38,0) null
--- rows
101 | Montgomery | Pat | 1
102 | Levine | Terry | 2
103 | Comstock | Dana | 2

=== exclude and rename
select * exclude first_name rename (department_id as department, employee_id as id) from {employee_table} order by id
--- columns
id NUMBER(38,0) null
last_name VARCHAR null
department NUMBER(38,0) null
--- rows
101 | Montgomery | 1
102 | Levine | 2
103 | Comstock | 2

=== ilike and rename
select * ilike '%id%' rename department_id as department from {employee_table} order by 1
--- columns
employee_id NUMBER(38,0) null
department NUMBER(38,0) null
--- rows
101 | 1
102 | 2
103 | 2

=== replace
select * replace ('DEPT-' || department_id as department_id) from {employee_table} order by 1
--- columns
employee_id NUMBER(38,0) null
last_name VARCHAR null
first_name VARCHAR null
department_id VARCHAR null
--- rows
101 | Montgomery | Pat | DEPT-1
102 | Levine | Terry | DEPT-2
103 | Comstock | Dana | DEPT-2

=== replace and rename
select * replace ('DEPT-' || department_id as department_id) rename department_id as department from {employee_table} order by 1
--- columns
employee_id NUMBER(38,0) null
last_name VARCHAR null
first_name VARCHAR null
department VARCHAR null
--- rows
101 | Montgomery | Pat | DEPT-1
102 | Levine | Terry | DEPT-2
103 | Comstock | Dana | DEPT-2

=== ilike and replace
select * ilike '%id%' replace ('DEPT-' || department_id as department_id) from {employee_table} order by 1
--- columns
employee_id NUMBER(38,0) null
department_id VARCHAR null
--- rows
101 | DEPT-1
102 | DEPT-2
103 | DEPT-2

=== exclude and replace
select * exclude (first_name, last_name) replace (employee_id * 2 as employee_id) from {employee_table} order by 1
--- columns
employee_id NUMBER(38,0) null
department_id NUMBER(38,0) null
--- rows
202 | 1
204 | 2
206 | 2

=== stars of two tables
select employee_table.* exclude department_id, department_table.* rename department_name as department from {employee_table} inner join {department_table} on employee_table.department_id = department_table.department_id order by department, last_name, first_name
--- columns
employee_id NUMBER(38,0) null
last_name VARCHAR null
first_name VARCHAR null
department_id NUMBER(38,0)
department VARCHAR null
--- rows
103 | Comstock | Dana | 2 | Customer Support
102 | Levine | Terry | 2 | Customer Support
101 | Montgomery | Pat | 1 | Engineering

=== a star among other items
select 'x' as tag, *, employee_id + 1 as next from {employee_table} where employee_id = 101
--- columns
tag VARCHAR(1)
employee_id NUMBER(38,0)
last_name VARCHAR null
first_name VARCHAR null
department_id NUMBER(38,0) null
next NUMBER(38,0)
--- rows
x | 101 | Montgomery | Pat | 1 | 102

=== columns by position
select $2 as name, $1 as id from {employee_table} order by $1 limit 1
--- columns
name VARCHAR null
id NUMBER(38,0) null
--- rows
Montgomery | 101

=== columns by position of a table
select e.$2 as name from {employee_table} e order by e.$1 limit 1
--- columns
name VARCHAR null
--- rows
Montgomery

=== a star over a derived table and a common table expression
with d as (select * exclude department_name from {department_table}) select s.*, d.* rename department_id as did from (select employee_id, department_id from {employee_table}) s join d using (department_id) order by employee_id
--- columns
employee_id NUMBER(38,0) null
department_id NUMBER(38,0)
did NUMBER(38,0)
--- rows
101 | 1 | 1
102 | 2 | 2
103 | 2 | 2

=== a star with a left join
select d.*, e.employee_id from {department_table} d left join {employee_table} e on e.department_id = d.department_id order by 1, 3
--- columns
department_id NUMBER(38,0)
department_name VARCHAR null
employee_id NUMBER(38,0) null
--- rows
1 | Engineering | 101
2 | Customer Support | 102
2 | Customer Support | 103
3 | Finance | NULL

=== a trailing comma
select employee_id, last_name, from {employee_table} order by 1 limit 1
--- columns
employee_id NUMBER(38,0) null
last_name VARCHAR null
--- rows
101 | Montgomery

=== quoted names
select "select" as a, "a b" as b from {cased}
--- columns
a VARCHAR null
b VARCHAR null
--- rows
kw | blank

=== count of a star of a table
select count(e.*) as n, count(*) as m from {department_table} d left join {employee_table} e on e.department_id = d.department_id
--- columns
n NUMBER(18,0)
m NUMBER(18,0)
--- rows
3 | 4

=== object_construct of a star
select object_construct(*) as o from {department_table} where department_id = 1
--- columns
o OBJECT
--- rows
{"DEPARTMENT_ID":1,"DEPARTMENT_NAME":"Engineering"}
