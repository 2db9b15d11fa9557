=== tables
create table sales (product_id integer not null, retail_price real not null, quantity integer not null, city varchar not null, state varchar not null);
insert into sales values (1, 2.00, 1, 'SF', 'CA'), (1, 2.00, 2, 'SJ', 'CA'), (2, 5.00, 4, 'SF', 'CA'), (2, 5.00, 8, 'SJ', 'CA'), (2, 5.00, 16, 'Miami', 'FL'), (2, 5.00, 32, 'Orlando', 'FL'), (2, 5.00, 64, 'SJ', 'PR');
create table products (product_id integer not null, wholesale_price real not null);
insert into products values (1, 1.00), (2, 2.00);
create table employees (salary float not null, state varchar not null, employment_state varchar not null);
insert into employees values (60000, 'California', 'Active'), (70000, 'California', 'On leave'), (80000, 'Oregon', 'Active');
create table t (k varchar, n integer);
insert into t values ('a', 1), ('a', null), (null, 3), (null, 4), ('b', null);
create table nothing (k varchar not null, n integer not null);

=== one column
select product_id, sum(retail_price * quantity) as gross_revenue from {sales} group by product_id order by 1
--- columns
product_id NUMBER(38,0)
gross_revenue FLOAT
--- rows
1 | 6
2 | 620

=== a join with commas
select p.product_id, sum((s.retail_price - p.wholesale_price) * s.quantity) as profit from {products} as p, {sales} as s where s.product_id = p.product_id group by p.product_id order by 1
--- columns
product_id NUMBER(38,0)
profit FLOAT
--- rows
1 | 3
2 | 372

=== several columns
select state, city, sum(retail_price * quantity) as gross_revenue from {sales} group by state, city order by 1, 2
--- columns
state VARCHAR
city VARCHAR
gross_revenue FLOAT
--- rows
CA | SF | 22
CA | SJ | 44
FL | Miami | 80
FL | Orlando | 160
PR | SJ | 320

=== all
select state, city, sum(retail_price * quantity) as gross_revenue from {sales} group by all order by 1, 2
--- columns
state VARCHAR
city VARCHAR
gross_revenue FLOAT
--- rows
CA | SF | 22
CA | SJ | 44
FL | Miami | 80
FL | Orlando | 160
PR | SJ | 320

=== all with expressions over aggregates and constants
select upper(state) as s, 'x' as c, sum(quantity) / count(*) as q from {sales} group by all order by 1
--- columns
s VARCHAR
c VARCHAR(1)
q NUMBER(38,6)
--- rows
CA | x | 3.750000
FL | x | 24.000000
PR | x | 64.000000

=== all over aggregates only is no grouping
select sum(quantity) as q, count(*) as n from {nothing} n join {sales} on false group by all
--- columns
q NUMBER(38,0) null
n NUMBER(18,0)
--- rows
NULL | 0

=== a column comes before an alias of its name
select sum(salary) as total, any_value(employment_state) as state from {employees} group by state order by 1
--- columns
total FLOAT
state VARCHAR
--- rows
80000 | Active
130000 | Active

=== positions
select state, product_id, count(*) as n from {sales} group by 1, 2 order by 1, 2
--- columns
state VARCHAR
product_id NUMBER(38,0)
n NUMBER(18,0)
--- rows
CA | 1 | 2
CA | 2 | 2
FL | 2 | 2
PR | 2 | 1

=== an alias of an expression
select lower(state) as st, count(*) as n from {sales} group by st order by st
--- columns
st VARCHAR
n NUMBER(18,0)
--- rows
ca | 4
fl | 2
pr | 1

=== an alias beside its expression
select left(city, 1) as initial, upper(left(city, 1)) as big, count(*) as n from {sales} group by initial order by 1
--- columns
initial VARCHAR
big VARCHAR
n NUMBER(18,0)
--- rows
M | M | 1
O | O | 1
S | S | 5

=== an expression that is not selected
select count(*) as n from {sales} group by length(city) order by n
--- columns
n NUMBER(18,0)
--- rows
1
1
5

=== null is a group
select k, count(*) as rows_in, count(n) as counted, sum(n) as total from {t} group by k order by k
--- columns
k VARCHAR null
rows_in NUMBER(18,0)
counted NUMBER(18,0)
total NUMBER(38,0) null
--- rows
a | 2 | 1 | 1
b | 1 | 0 | NULL
NULL | 2 | 2 | 7

=== distinct aggregates
select count(distinct product_id) as p, count(distinct city, state) as c, sum(distinct quantity) as q from {sales}
--- columns
p NUMBER(18,0)
c NUMBER(18,0)
q NUMBER(38,0) null
--- rows
2 | 5 | 127

=== count distinct of several columns leaves out rows with a null
select count(distinct k, n) as n from {t}
--- columns
n NUMBER(18,0)
--- rows
1

=== no rows, no grouping
select count(*) as n, sum(n) as s, max(k) as m, min(n) as mi, avg(n) as a from {nothing}
--- columns
n NUMBER(18,0)
s NUMBER(38,0) null
m VARCHAR null
mi NUMBER(38,0) null
a NUMBER(38,6) null
--- rows
0 | NULL | NULL | NULL | NULL

=== no rows, grouped
select k, count(*) as n, sum(n) as s from {nothing} group by k
--- columns
k VARCHAR
n NUMBER(18,0)
s NUMBER(38,0)
--- rows


=== having
select state, sum(quantity) as q from {sales} group by state having sum(quantity) > 20 order by state
--- columns
state VARCHAR
q NUMBER(38,0)
--- rows
FL | 48
PR | 64

=== having uses an alias
select state, sum(quantity) as q from {sales} group by state having q < 50 and count(*) > 1 order by state
--- columns
state VARCHAR
q NUMBER(38,0)
--- rows
CA | 15
FL | 48

=== having without group by
select count(*) as n from {sales} having count(*) > 100
--- columns
n NUMBER(18,0)
--- rows


=== having over a group key
select state, count(*) as n from {sales} group by state having state like 'F%'
--- columns
state VARCHAR
n NUMBER(18,0)
--- rows
FL | 2

=== rollup
select state, city, sum(quantity) as q from {sales} group by rollup (state, city) order by state, city
--- columns
state VARCHAR null
city VARCHAR null
q NUMBER(38,0) null
--- rows
CA | SF | 5
CA | SJ | 10
CA | NULL | 15
FL | Miami | 16
FL | Orlando | 32
FL | NULL | 48
PR | SJ | 64
PR | NULL | 64
NULL | NULL | 127

=== cube
select state, product_id, sum(quantity) as q from {sales} group by cube (state, product_id) order by state, product_id
--- columns
state VARCHAR null
product_id NUMBER(38,0) null
q NUMBER(38,0) null
--- rows
CA | 1 | 3
CA | 2 | 12
CA | NULL | 15
FL | 2 | 48
FL | NULL | 48
PR | 2 | 64
PR | NULL | 64
NULL | 1 | 3
NULL | 2 | 124
NULL | NULL | 127

=== grouping sets
select state, product_id, sum(quantity) as q from {sales} group by grouping sets (state, product_id) order by state, product_id
--- columns
state VARCHAR null
product_id NUMBER(38,0) null
q NUMBER(38,0) null
--- rows
CA | NULL | 15
FL | NULL | 48
PR | NULL | 64
NULL | 1 | 3
NULL | 2 | 124

=== grouping sets with the empty set and pairs
select state, product_id, count(*) as n from {sales} group by grouping sets ((state, product_id), (state), ()) having count(*) > 1 order by 1, 2
--- columns
state VARCHAR null
product_id NUMBER(38,0) null
n NUMBER(18,0)
--- rows
CA | 1 | 2
CA | 2 | 2
CA | NULL | 4
FL | 2 | 2
FL | NULL | 2
NULL | NULL | 7

=== a plain key beside rollup
select state, city, count(*) as n from {sales} where state <> 'PR' group by state, rollup (city) order by 1, 2
--- columns
state VARCHAR
city VARCHAR null
n NUMBER(18,0)
--- rows
CA | SF | 2
CA | SJ | 2
CA | NULL | 4
FL | Miami | 1
FL | Orlando | 1
FL | NULL | 2

=== grouping and grouping_id
select state, city, grouping(state) as gs, grouping(city) as gc, grouping_id(state, city) as gid, sum(quantity) as q from {sales} where state = 'CA' group by rollup (state, city) order by gid, city
--- columns
state VARCHAR null
city VARCHAR null
gs NUMBER(18,0)
gc NUMBER(18,0)
gid NUMBER(18,0)
q NUMBER(38,0) null
--- rows
CA | SF | 0 | 0 | 0 | 5
CA | SJ | 0 | 0 | 0 | 10
CA | NULL | 0 | 1 | 1 | 15
NULL | NULL | 1 | 1 | 3 | 15

=== rollup of positions
select state, city, count(*) as n from {sales} where state = 'FL' group by rollup (1, 2) order by 1, 2
--- columns
state VARCHAR null
city VARCHAR null
n NUMBER(18,0)
--- rows
FL | Miami | 1
FL | Orlando | 1
FL | NULL | 2
NULL | NULL | 2

=== rollup over no rows still gives the total
select k, count(*) as n from {nothing} group by rollup (k)
--- columns
k VARCHAR null
n NUMBER(18,0)
--- rows
NULL | 0

=== a label for the total
select iff(grouping(state) = 1, 'total', state) as label, sum(quantity) as q from {sales} group by rollup (state) order by q
--- columns
label VARCHAR null
q NUMBER(38,0) null
--- rows
CA | 15
FL | 48
PR | 64
total | 127

=== distinct over an expression
select distinct state, product_id > 1 as big from {sales} order by 1, 2
--- columns
state VARCHAR
big BOOLEAN
--- rows
CA | false
CA | true
FL | true
PR | true

=== distinct sorted by its column
select distinct state from {sales} order by state desc
--- columns
state VARCHAR
--- rows
PR
FL
CA

=== aggregates inside expressions
select round(sum(quantity) / count(distinct city), 1) as r, max(quantity) - min(quantity) as spread from {sales}
--- columns
r NUMBER(38,1) null
spread NUMBER(38,0) null
--- rows
31.8 | 63

=== an aggregate of an expression with case
select count_if(quantity > 10) as big, sum(case when state = 'CA' then quantity else 0 end) as ca, sum(iff(state = 'XX', 1, null)) as none from {sales}
--- columns
big NUMBER(18,0)
ca NUMBER(38,0) null
none NUMBER(13,0) null
--- rows
3 | 15 | NULL

=== listagg within a group
select state, listagg(city, ', ') within group (order by city desc) as cities from {sales} group by state order by 1
--- columns
state VARCHAR
cities VARCHAR
--- rows
CA | SJ, SJ, SF, SF
FL | Orlando, Miami
PR | SJ

=== listagg distinct and over nothing
select listagg(distinct state, '-') within group (order by state) as s from {sales}
--- columns
s VARCHAR
--- rows
CA-FL-PR

=== listagg of no value is the empty string
select listagg(k, ',') as s from {nothing}
--- columns
s VARCHAR
--- rows


=== array_agg leaves nulls out and sorts
select array_agg(n) within group (order by n desc) as a from {t}
--- columns
a ARRAY
--- rows
[4,3,1]

=== min_by and max_by
select max_by(city, quantity) as most, min_by(city, quantity) as least from {sales}
--- columns
most VARCHAR null
least VARCHAR null
--- rows
SJ | SF

=== averages
select avg(quantity) as a, avg(n) as b from {sales} left join {t} on quantity = n where state = 'CA'
--- columns
a NUMBER(38,6) null
b NUMBER(38,6) null
--- rows
3.750000 | 2.500000

=== a filter on grouped rows in an outer query
select * from (select state, count(*) as n from {sales} group by 1) where n > 1 order by n desc
--- columns
state VARCHAR
n NUMBER(18,0)
--- rows
CA | 4
FL | 2
