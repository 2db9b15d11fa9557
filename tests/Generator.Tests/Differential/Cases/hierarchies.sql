=== tables
create table employees (title varchar, employee_id integer not null, manager_id integer);
insert into employees values ('President', 1, null), ('Vice President Engineering', 10, 1), ('Programmer', 100, 10), ('QA Engineer', 101, 10), ('Vice President HR', 20, 1), ('Health Insurance Analyst', 200, 20);
create table components (description varchar, quantity integer, component_id integer, parent_component_id integer);
insert into components values ('car', 1, 1, 0), ('wheel', 4, 11, 1), ('tire', 1, 111, 11), ('#112 bolt', 5, 112, 11), ('brake', 1, 113, 11), ('brake pad', 1, 1131, 113), ('engine', 1, 12, 1), ('piston', 4, 121, 12), ('cylinder block', 1, 122, 12), ('#112 bolt', 16, 112, 12);
create table salaries (id integer not null, salary number(10, 2) not null);
insert into salaries values (1, 500), (10, 300.5), (100, 100), (101, 90), (20, 250), (200, 80);

=== each row below its manager
select employee_id, manager_id, title from {employees} start with title = 'President' connect by manager_id = prior employee_id order by employee_id
--- columns
employee_id NUMBER(38,0)
manager_id NUMBER(38,0) null
title VARCHAR null
--- rows
1 | NULL | President
10 | 1 | Vice President Engineering
20 | 1 | Vice President HR
100 | 10 | Programmer
101 | 10 | QA Engineer
200 | 20 | Health Insurance Analyst

=== the path from the root
select sys_connect_by_path(title, ' -> '), employee_id, manager_id, title from {employees} start with title = 'President' connect by manager_id = prior employee_id order by employee_id
--- columns
sys_connect_by_path(title, ' -> ') VARCHAR null
employee_id NUMBER(38,0)
manager_id NUMBER(38,0) null
title VARCHAR null
--- rows
 -> President | 1 | NULL | President
 -> President -> Vice President Engineering | 10 | 1 | Vice President Engineering
 -> President -> Vice President HR | 20 | 1 | Vice President HR
 -> President -> Vice President Engineering -> Programmer | 100 | 10 | Programmer
 -> President -> Vice President Engineering -> QA Engineer | 101 | 10 | QA Engineer
 -> President -> Vice President HR -> Health Insurance Analyst | 200 | 20 | Health Insurance Analyst

=== a value of the root
select employee_id, manager_id, title, connect_by_root title as root_title from {employees} start with title = 'President' connect by manager_id = prior employee_id order by employee_id
--- columns
employee_id NUMBER(38,0)
manager_id NUMBER(38,0) null
title VARCHAR null
root_title VARCHAR
--- rows
1 | NULL | President | President
10 | 1 | Vice President Engineering | President
20 | 1 | Vice President HR | President
100 | 10 | Programmer | President
101 | 10 | QA Engineer | President
200 | 20 | Health Insurance Analyst | President

=== a part that is below two others
select description, quantity, component_id, parent_component_id, sys_connect_by_path(component_id, ' -> ') as path from {components} start with component_id = 1 connect by parent_component_id = prior component_id order by path
--- columns
description VARCHAR null
quantity NUMBER(38,0) null
component_id NUMBER(38,0) null
parent_component_id NUMBER(38,0) null
path VARCHAR null
--- rows
car | 1 | 1 | 0 |  -> 1
wheel | 4 | 11 | 1 |  -> 1 -> 11
tire | 1 | 111 | 11 |  -> 1 -> 11 -> 111
#112 bolt | 5 | 112 | 11 |  -> 1 -> 11 -> 112
brake | 1 | 113 | 11 |  -> 1 -> 11 -> 113
brake pad | 1 | 1131 | 113 |  -> 1 -> 11 -> 113 -> 1131
engine | 1 | 12 | 1 |  -> 1 -> 12
#112 bolt | 16 | 112 | 12 |  -> 1 -> 12 -> 112
piston | 4 | 121 | 12 |  -> 1 -> 12 -> 121
cylinder block | 1 | 122 | 12 |  -> 1 -> 12 -> 122

=== level, prior on the left, and a star without level
select *, level from {employees} start with manager_id is null connect by prior employee_id = manager_id order by level, employee_id
--- columns
title VARCHAR null
employee_id NUMBER(38,0)
manager_id NUMBER(38,0) null
level NUMBER(38,0)
--- rows
President | 1 | NULL | 1
Vice President Engineering | 10 | 1 | 2
Vice President HR | 20 | 1 | 2
Programmer | 100 | 10 | 3
QA Engineer | 101 | 10 | 3
Health Insurance Analyst | 200 | 20 | 3

=== where filters after the hierarchy
select employee_id, level from {employees} where level > 1 and title not like 'Vice%' start with manager_id is null connect by manager_id = prior employee_id order by 1
--- columns
employee_id NUMBER(38,0)
level NUMBER(38,0)
--- rows
100 | 3
101 | 3
200 | 3

=== the manager's title
select title, prior title as boss, prior employee_id + 1 as n from {employees} start with manager_id is null connect by manager_id = prior employee_id order by employee_id
--- columns
title VARCHAR null
boss VARCHAR null
n NUMBER(38,0) null
--- rows
President | NULL | NULL
Vice President Engineering | President | 2
Vice President HR | President | 2
Programmer | Vice President Engineering | 11
QA Engineer | Vice President Engineering | 11
Health Insurance Analyst | Vice President HR | 21

=== a comparison of salaries along the path
select e.title, s.salary, connect_by_root s.salary as top, level as depth from {employees} e join {salaries} s on s.id = e.employee_id start with e.manager_id is null connect by e.manager_id = prior e.employee_id and s.salary < prior s.salary order by e.employee_id
--- columns
title VARCHAR null
salary NUMBER(10,2)
top NUMBER(10,2)
depth NUMBER(38,0)
--- rows
President | 500.00 | 500.00 | 1
Vice President Engineering | 300.50 | 500.00 | 2
Vice President HR | 250.00 | 500.00 | 2
Programmer | 100.00 | 500.00 | 3
QA Engineer | 90.00 | 500.00 | 3
Health Insurance Analyst | 80.00 | 500.00 | 3

=== a join in where comes before the hierarchy
select e.title, s.salary from {employees} e, {salaries} s where s.id = e.employee_id and s.salary < 400 start with e.manager_id is null connect by e.manager_id = prior e.employee_id order by e.employee_id
--- columns
title VARCHAR null
salary NUMBER(10,2)
--- rows
Vice President Engineering | 300.50
Vice President HR | 250.00
Programmer | 100.00
QA Engineer | 90.00
Health Insurance Analyst | 80.00

=== every row is a root without start with
select connect_by_root employee_id as root, employee_id, level from {employees} where title = 'Programmer' connect by manager_id = prior employee_id order by level
--- columns
root NUMBER(38,0)
employee_id NUMBER(38,0)
level NUMBER(38,0)
--- rows
100 | 100 | 1
10 | 100 | 2
1 | 100 | 3

=== upwards
select employee_id, level from {employees} start with employee_id = 100 connect by prior manager_id = employee_id order by level
--- columns
employee_id NUMBER(38,0)
level NUMBER(38,0)
--- rows
100 | 1
10 | 2
1 | 3

=== numbers from a level
select level as n from dual connect by level <= 4 order by n
--- columns
n NUMBER(38,0)
--- rows
1
2
3
4

=== a limit of depth
select employee_id from {employees} start with manager_id is null connect by manager_id = prior employee_id and level < 3 order by 1
--- columns
employee_id NUMBER(38,0)
--- rows
1
10
20

=== grouped by level
select level, count(*) as n, min(title) as first_title from {employees} start with manager_id is null connect by manager_id = prior employee_id group by level having count(*) > 1 order by level
--- columns
level NUMBER(38,0)
n NUMBER(18,0)
first_title VARCHAR null
--- rows
2 | 2 | Vice President Engineering
3 | 3 | Health Insurance Analyst

=== a hierarchy in a common table expression, joined
with h as (select employee_id, level as depth, sys_connect_by_path(employee_id, '/') as path from {employees} start with manager_id is null connect by manager_id = prior employee_id) select h.path, s.salary from h join {salaries} s on s.id = h.employee_id where h.depth = 3 order by 1
--- columns
path VARCHAR
salary NUMBER(10,2)
--- rows
/1/10/100 | 100.00
/1/10/101 | 90.00
/1/20/200 | 80.00

=== using, and a subquery that reads the level
select employee_id, level from (select employee_id, manager_id, title from {employees}) join (select id as employee_id, salary from {salaries}) using (employee_id) where salary < (select avg(salary) from {salaries} where level > 1) start with manager_id is null connect by manager_id = prior employee_id order by 1
--- columns
employee_id NUMBER(38,0)
level NUMBER(38,0)
--- rows
100 | 3
101 | 3
200 | 3

=== windows over a hierarchy
select title, row_number() over (partition by connect_by_root employee_id order by sys_connect_by_path(employee_id, '/')) as n from {employees} start with manager_id = 1 connect by manager_id = prior employee_id qualify n > 1 order by title
--- columns
title VARCHAR null
n NUMBER(18,0)
--- rows
Health Insurance Analyst | 2
Programmer | 2
QA Engineer | 3

=== several conditions, with a comma and with brackets
select connect_by_root(title) as top, prior(employee_id) as above, employee_id from {employees} start with manager_id is null connect by manager_id = prior employee_id, prior title <> title order by 3
--- columns
top VARCHAR null
above NUMBER(38,0) null
employee_id NUMBER(38,0)
--- rows
President | NULL | 1
President | 1 | 10
President | 1 | 20
President | 10 | 100
President | 10 | 101
President | 20 | 200

=== a prior that is no equality
select employee_id, sys_connect_by_path(employee_id, ',') as path from {employees} where employee_id = 101 start with employee_id = 20 connect by employee_id > prior employee_id and employee_id < 150 order by path
--- columns
employee_id NUMBER(38,0)
path VARCHAR
--- rows
101 | ,20,100,101
101 | ,20,101
