=== tables
create table quarterly_sales (empid int, amount int, quarter text);
insert into quarterly_sales values (1, 10000, '2023_Q1'), (1, 400, '2023_Q1'), (2, 4500, '2023_Q1'), (2, 35000, '2023_Q1'), (1, 5000, '2023_Q2'), (1, 3000, '2023_Q2'), (2, 200, '2023_Q2'), (2, 90500, '2023_Q2'), (1, 6000, '2023_Q3'), (1, 5000, '2023_Q3'), (2, 2500, '2023_Q3'), (2, 9500, '2023_Q3'), (3, 2700, '2023_Q3'), (1, 8000, '2023_Q4'), (1, 10000, '2023_Q4'), (2, 800, '2023_Q4'), (2, 4500, '2023_Q4'), (3, 2700, '2023_Q4'), (3, 16000, '2023_Q4'), (3, 10200, '2023_Q4');
create table ad_campaign_types_by_quarter (quarter varchar, television boolean);
insert into ad_campaign_types_by_quarter values ('2023_Q1', true), ('2023_Q2', false), ('2023_Q3', false), ('2023_Q4', true);
create table monthly_sales (empid int, dept text, jan int, feb int, mar int, apr int);
insert into monthly_sales values (1, 'electronics', 100, 200, 300, 100), (2, 'clothes', 100, 300, 150, 200), (3, 'cars', 200, 400, 100, 50), (4, 'appliances', 100, null, 100, 50);
create table discounts (amount int, quarter text, discount_percent int);
insert into discounts values (10000, 'Q1', 0), (400, 'Q1', 1), (4500, 'Q1', 4), (5000, 'Q2', 2), (200, 'Q2', 1);
create table employees (empid int, last_name text, region text);
insert into employees values (1, 'Smith', 'West'), (2, 'Jones', 'East'), (3, 'Garcia', 'West'), (4, 'Lee', 'East');
create table codes (k integer, code integer, v float, flag boolean);
insert into codes values (1, 10, 1.5, true), (1, 20, 2.5, false), (2, 10, 4, true);

=== a list of values
select * from {quarterly_sales} pivot (sum(amount) for quarter in ('2023_Q1', '2023_Q2', '2023_Q3')) order by empid
--- columns
empid NUMBER(38,0) null
'2023_Q1' NUMBER(38,0) null
'2023_Q2' NUMBER(38,0) null
'2023_Q3' NUMBER(38,0) null
--- rows
1 | 10400 | 8000 | 11000
2 | 39500 | 90700 | 12000
3 | NULL | NULL | 2700

=== aliases of values
select * from {quarterly_sales} pivot (sum(amount) for quarter in ('2023_Q1' as q1, '2023_Q2' as q2, '2023_Q3' as q3, '2023_Q4' as q4)) order by empid
--- columns
empid NUMBER(38,0) null
q1 NUMBER(38,0) null
q2 NUMBER(38,0) null
q3 NUMBER(38,0) null
q4 NUMBER(38,0) null
--- rows
1 | 10400 | 8000 | 11000 | 18000
2 | 39500 | 90700 | 12000 | 5300
3 | NULL | NULL | 2700 | 28900

=== default on null
select * from {quarterly_sales} pivot (sum(amount) for quarter in ('2023_Q1', '2023_Q2') default on null (0)) order by empid
--- columns
empid NUMBER(38,0) null
'2023_Q1' NUMBER(38,0)
'2023_Q2' NUMBER(38,0)
--- rows
1 | 10400 | 8000
2 | 39500 | 90700
3 | 0 | 0

=== an alias of the aggregate
select * from {quarterly_sales} pivot (sum(amount) as total for quarter in ('2023_Q1', '2023_Q2')) order by empid
--- columns
empid NUMBER(38,0) null
'2023_Q1_TOTAL' NUMBER(38,0) null
'2023_Q2_TOTAL' NUMBER(38,0) null
--- rows
1 | 10400 | 8000
2 | 39500 | 90700
3 | NULL | NULL

=== column names of the alias
select * from {quarterly_sales} pivot (sum(amount) for quarter in ('2023_Q1', '2023_Q2')) as p (emp_id_renamed, q1, q2) order by emp_id_renamed
--- columns
emp_id_renamed NUMBER(38,0) null
q1 NUMBER(38,0) null
q2 NUMBER(38,0) null
--- rows
1 | 10400 | 8000
2 | 39500 | 90700
3 | NULL | NULL

=== quoted names of the columns
select empid, "'2023_Q1'" as q1, p."'2023_Q2'" + 1 as q2 from {quarterly_sales} pivot (sum(amount) for quarter in ('2023_Q1', '2023_Q2')) as p order by empid
--- columns
empid NUMBER(38,0) null
q1 NUMBER(38,0) null
q2 NUMBER(38,0) null
--- rows
1 | 10400 | 8001
2 | 39500 | 90701
3 | NULL | NULL

=== count gives zero
select * from {quarterly_sales} pivot (count(amount) for quarter in ('2023_Q1' as a, '2023_Q4' as b)) order by empid
--- columns
empid NUMBER(38,0) null
a NUMBER(18,0)
b NUMBER(18,0)
--- rows
1 | 2 | 2
2 | 2 | 2
3 | 0 | 3

=== averages
select * from {quarterly_sales} pivot (avg(amount) for quarter in ('2023_Q4' as q4)) order by empid
--- columns
empid NUMBER(38,0) null
q4 NUMBER(38,6) null
--- rows
1 | 9000.000000
2 | 2650.000000
3 | 9633.333333

=== values that are numbers
select * from {codes} pivot (max(v) for code in (10, 20)) order by k, flag
--- columns
k NUMBER(38,0) null
flag BOOLEAN null
10 FLOAT null
20 FLOAT null
--- rows
1 | false | NULL | 2.5
1 | true | 1.5 | NULL
2 | true | 4 | NULL

=== values that are booleans
select * from (select k, v, flag from {codes}) pivot (sum(v) for flag in (true as yes, false as no)) order by k
--- columns
k NUMBER(38,0) null
yes FLOAT null
no FLOAT null
--- rows
1 | 1.5 | 2.5
2 | 4 | NULL

=== two pivots by position
select sum($1) as q1, sum($2) as q2, max($3) as d1, max($4) as d2 from (select amount, quarter as quarter_amount, quarter as quarter_discount, discount_percent from {discounts}) pivot (sum(amount) for quarter_amount in ('Q1', 'Q2')) pivot (max(discount_percent) for quarter_discount in ('Q1', 'Q2'))
--- columns
q1 NUMBER(38,0) null
q2 NUMBER(38,0) null
d1 NUMBER(38,0) null
d2 NUMBER(38,0) null
--- rows
14900 | 5200 | 4 | 2

=== a pivot joined
with src as (select * from {quarterly_sales} pivot (sum(amount) for quarter in ('2023_Q1' as q1))) select e.last_name, src.q1 from {employees} e join src on e.empid = src.empid order by 1
--- columns
last_name VARCHAR null
q1 NUMBER(38,0) null
--- rows
Garcia | NULL
Jones | 39500
Smith | 10400

=== a filter and an order over a pivot
select empid, q4 from {quarterly_sales} pivot (sum(amount) for quarter in ('2023_Q4' as q4)) where q4 > 6000 order by q4 desc
--- columns
empid NUMBER(38,0) null
q4 NUMBER(38,0)
--- rows
3 | 28900
1 | 18000

=== any value
select * from {quarterly_sales} pivot (sum(amount) for quarter in (any order by quarter)) order by empid
--- columns
empid NUMBER(38,0) null
*
--- rows
GEN3902: PIVOT over values or columns that are not written out has no form of equal results in DuckDB; list the values after IN, and select the columns first

=== values of a subquery
select * from {quarterly_sales} pivot (sum(amount) for quarter in (select distinct quarter from {ad_campaign_types_by_quarter} where television = true order by quarter)) order by empid
--- columns
empid NUMBER(38,0) null
*
--- rows
GEN3902: PIVOT over values or columns that are not written out has no form of equal results in DuckDB; list the values after IN, and select the columns first

=== any value with a default
select * from {quarterly_sales} pivot (sum(amount) for quarter in (any order by quarter) default on null (0)) order by empid
--- columns
empid NUMBER(38,0) null
*
--- rows
GEN3902: PIVOT over values or columns that are not written out has no form of equal results in DuckDB; list the values after IN, and select the columns first

=== unpivot
select * from {monthly_sales} unpivot (sales for month in (jan, feb, mar, apr)) where empid in (1, 4) order by empid, month
--- columns
empid NUMBER(38,0)
dept VARCHAR null
month VARCHAR
sales NUMBER(38,0)
--- rows
1 | electronics | APR | 100
1 | electronics | FEB | 200
1 | electronics | JAN | 100
1 | electronics | MAR | 300
4 | appliances | APR | 50
4 | appliances | JAN | 100
4 | appliances | MAR | 100

=== unpivot with aliases
select * from {monthly_sales} unpivot (sales for month in (jan as january, feb as february)) where empid = 1 order by month
--- columns
empid NUMBER(38,0)
dept VARCHAR null
mar NUMBER(38,0) null
apr NUMBER(38,0) null
month VARCHAR
sales NUMBER(38,0)
--- rows
1 | electronics | 300 | 100 | FEBRUARY | 200
1 | electronics | 300 | 100 | JANUARY | 100

=== unpivot including nulls
select empid, month, sales from {monthly_sales} unpivot include nulls (sales for month in (jan, feb, mar, apr)) where empid = 4 order by month
--- columns
empid NUMBER(38,0)
month VARCHAR
sales NUMBER(38,0) null
--- rows
4 | APR | 50
4 | FEB | NULL
4 | JAN | 100
4 | MAR | 100

=== unpivot excluding nulls
select count(*) as n from {monthly_sales} unpivot exclude nulls (sales for month in (jan, feb, mar, apr))
--- columns
n NUMBER(18,0)
--- rows
15

=== unpivot before a join
select e.region, u.month, sum(u.sales) as total_sales from {monthly_sales} unpivot (sales for month in (jan, feb, mar, apr)) u join {employees} e on u.empid = e.empid group by e.region, u.month order by e.region, u.month
--- columns
region VARCHAR null
month VARCHAR
total_sales NUMBER(38,0)
--- rows
East | APR | 250
East | FEB | 300
East | JAN | 200
East | MAR | 250
West | APR | 150
West | FEB | 600
West | JAN | 300
West | MAR | 400

=== unpivot of a subquery
select last_name, region, month, sales from (select e.last_name, e.region, s.jan, s.feb from {monthly_sales} s join {employees} e on s.empid = e.empid where e.region = 'West') unpivot (sales for month in (jan, feb)) order by last_name, month
--- columns
last_name VARCHAR null
region VARCHAR
month VARCHAR
sales NUMBER(38,0)
--- rows
Garcia | West | FEB | 400
Garcia | West | JAN | 200
Smith | West | FEB | 200
Smith | West | JAN | 100

=== unpivot with column names
select id, m, s from (select empid, jan, feb from {monthly_sales} where empid < 3) unpivot (sales for month in (jan, feb)) as u (id, m, s) order by id, m
--- columns
id NUMBER(38,0)
m VARCHAR
s NUMBER(38,0)
--- rows
1 | FEB | 200
1 | JAN | 100
2 | FEB | 300
2 | JAN | 100
