=== tables
create table example_cumulative (p int not null, o int not null, i int);
insert into example_cumulative values (0, 1, 10), (0, 2, 20), (0, 3, 30), (100, 1, 10), (100, 2, 30), (100, 2, 5), (100, 3, 11), (100, 3, 120), (200, 1, 10000), (200, 1, 200), (200, 1, 808080), (200, 2, 33333), (200, 3, null), (200, 3, 4), (300, 1, null), (300, 1, null);
create table store_sales (branch_id integer not null, city varchar not null, net_profit numeric(9, 2));
insert into store_sales values (1, 'Vancouver', 10000), (2, 'Vancouver', 15000), (3, 'Montreal', 10000), (4, 'Montreal', 9000);
create table qt (i integer, p char(1), o integer);
insert into qt values (1, 'A', 1), (2, 'A', 2), (3, 'B', 1), (4, 'B', 2);
create table days (d date not null, v integer not null);
insert into days values ('2024-01-01', 1), ('2024-01-02', 2), ('2024-01-04', 4), ('2024-01-08', 8);
create table nulls (o integer, v varchar);
insert into nulls values (1, 'a'), (2, null), (3, 'c'), (null, 'd');

=== ratio to report
select branch_id, net_profit, 100 * ratio_to_report(net_profit) over () as percent_of_chain_profit from {store_sales} order by branch_id
--- columns
branch_id NUMBER(38,0)
net_profit NUMBER(9,2) null
percent_of_chain_profit NUMBER(20,8) null
--- rows
1 | 10000.00 | 22.72727300
2 | 15000.00 | 34.09090900
3 | 10000.00 | 22.72727300
4 | 9000.00 | 20.45454500

=== running count and sum over rows
select o, i, count(i) over (partition by p order by o rows between unbounded preceding and current row) as c, sum(i) over (partition by p order by o rows between unbounded preceding and current row) as s from {example_cumulative} where p = 0 order by p, o
--- columns
o NUMBER(38,0)
i NUMBER(38,0) null
c NUMBER(18,0)
s NUMBER(38,0) null
--- rows
1 | 10 | 1 | 10
2 | 20 | 2 | 30
3 | 30 | 3 | 60

=== an aggregate with order by is a range up to the peers
select o, i, sum(i) over (partition by p order by o) as s, count(*) over (partition by p order by o) as c from {example_cumulative} where p = 100 order by o, i
--- columns
o NUMBER(38,0)
i NUMBER(38,0) null
s NUMBER(38,0) null
c NUMBER(18,0)
--- rows
1 | 10 | 10 | 1
2 | 5 | 45 | 3
2 | 30 | 45 | 3
3 | 11 | 176 | 5
3 | 120 | 176 | 5

=== an aggregate without order by is over the whole partition
select p, count(*) over (partition by p) as n, max(i) over (partition by p) as m, min(i) over () as least from {example_cumulative} qualify row_number() over (partition by p order by o, i) = 1 order by p
--- columns
p NUMBER(38,0)
n NUMBER(18,0)
m NUMBER(38,0) null
least NUMBER(38,0) null
--- rows
0 | 3 | 30 | 4
100 | 5 | 120 | 4
200 | 6 | 808080 | 4
300 | 2 | NULL | 4

=== first and last value look at the whole partition
select o, first_value(i) over (partition by p order by o) as f, last_value(i) over (partition by p order by o) as l, nth_value(i, 2) over (partition by p order by o) as n from {example_cumulative} where p = 0 order by o
--- columns
o NUMBER(38,0)
f NUMBER(38,0) null
l NUMBER(38,0) null
n NUMBER(38,0) null
--- rows
1 | 10 | 30 | 20
2 | 10 | 30 | 20
3 | 10 | 30 | 20

=== first and last value with a frame
select o, first_value(i) over (order by o rows between 1 preceding and 1 following) as f, last_value(i) over (order by o rows between 1 preceding and 1 following) as l from {example_cumulative} where p = 0 order by o
--- columns
o NUMBER(38,0)
f NUMBER(38,0) null
l NUMBER(38,0) null
--- rows
1 | 10 | 20
2 | 10 | 30
3 | 20 | 30

=== ignore nulls
select o, v, first_value(v) ignore nulls over (order by o desc) as f, last_value(v ignore nulls) over (order by o rows between unbounded preceding and current row) as l, lag(v) ignore nulls over (order by o) as prev, lead(v) respect nulls over (order by o) as next from {nulls} order by o
--- columns
o NUMBER(38,0) null
v VARCHAR null
f VARCHAR null
l VARCHAR null
prev VARCHAR null
next VARCHAR null
--- rows
1 | a | d | a | NULL | NULL
2 | NULL | d | a | a | c
3 | c | d | c | a | d
NULL | d | d | d | c | NULL

=== lag and lead with offset and default
select o, lag(o, 1, 0) over (order by o) as a, lead(o, 2) over (order by o) as b, lag(o, 0) over (order by o) as same from {days} join (select v as o from {days}) on v = o order by o
--- columns
o NUMBER(38,0)
a NUMBER(38,0)
b NUMBER(38,0) null
same NUMBER(38,0) null
--- rows
1 | 0 | 4 | 1
2 | 1 | 8 | 2
4 | 2 | NULL | 4
8 | 4 | NULL | 8

=== ranks
select city, net_profit, row_number() over (order by net_profit desc, branch_id) as r, rank() over (order by net_profit desc) as k, dense_rank() over (order by net_profit desc) as d from {store_sales} order by r
--- columns
city VARCHAR
net_profit NUMBER(9,2) null
r NUMBER(18,0)
k NUMBER(18,0)
d NUMBER(18,0)
--- rows
Vancouver | 15000.00 | 1 | 1 | 1
Vancouver | 10000.00 | 2 | 2 | 2
Montreal | 10000.00 | 3 | 2 | 2
Montreal | 9000.00 | 4 | 4 | 3

=== percent_rank, cume_dist and ntile
select branch_id, percent_rank() over (order by net_profit) as p, cume_dist() over (order by net_profit) as c, ntile(2) over (order by branch_id) as n from {store_sales} order by branch_id
--- columns
branch_id NUMBER(38,0)
p FLOAT
c FLOAT
n NUMBER(18,0)
--- rows
1 | 0.3333333333333333 | 0.75 | 1
2 | 1 | 1 | 1
3 | 0.3333333333333333 | 0.75 | 2
4 | 0 | 0.25 | 2

=== qualify with a window of its own
select i, p, o from {qt} qualify row_number() over (partition by p order by o) = 1 order by i
--- columns
i NUMBER(38,0) null
p VARCHAR(1) null
o NUMBER(38,0) null
--- rows
1 | A | 1
3 | B | 1

=== qualify by the alias of a window
select i, p, o, row_number() over (partition by p order by o) as row_num from {qt} qualify row_num = 1 order by i
--- columns
i NUMBER(38,0) null
p VARCHAR(1) null
o NUMBER(38,0) null
row_num NUMBER(18,0)
--- rows
1 | A | 1 | 1
3 | B | 1 | 1

=== qualify with a condition over columns and windows
select i from {qt} qualify max(i) over (partition by p) = i and o > 1 order by i
--- columns
i NUMBER(38,0)
--- rows
2
4

=== qualify over grouped rows
select p, sum(i) as total from {qt} group by p qualify rank() over (order by sum(i) desc) = 1
--- columns
p VARCHAR(1) null
total NUMBER(38,0) null
--- rows
B | 7

=== qualify by the alias of an aggregate
select p, sum(o) over (partition by p) as r from {qt} where o < 4 group by p, o qualify r in (select 3) order by p
--- columns
p VARCHAR(1) null
r NUMBER(38,0)
--- rows
A | 3
A | 3
B | 3
B | 3

=== windows over aggregates
select p, sum(i) as s, sum(sum(i)) over () as total, rank() over (order by sum(i) desc) as r from {qt} group by p order by p
--- columns
p VARCHAR(1) null
s NUMBER(38,0) null
total NUMBER(38,0) null
r NUMBER(18,0)
--- rows
A | 3 | 10 | 2
B | 7 | 10 | 1

=== descending window order puts nulls first
select o, row_number() over (order by o desc) as r, row_number() over (order by o) as a, row_number() over (order by o nulls first) as f from {nulls} order by a
--- columns
o NUMBER(38,0) null
r NUMBER(18,0)
a NUMBER(18,0)
f NUMBER(18,0)
--- rows
1 | 4 | 1 | 2
2 | 3 | 2 | 3
3 | 2 | 3 | 4
NULL | 1 | 4 | 1

=== a range of days
select d, sum(v) over (order by d range between interval '2 days' preceding and current row) as s from {days} order by d
--- columns
d DATE
s NUMBER(38,0)
--- rows
2024-01-01 | 1
2024-01-02 | 3
2024-01-04 | 6
2024-01-08 | 8

=== a range of numbers
select v, count(*) over (order by v range between 2 preceding and 2 following) as n from {days} order by v
--- columns
v NUMBER(38,0)
n NUMBER(18,0)
--- rows
1 | 2
2 | 3
4 | 2
8 | 1

=== a range over a date by a number of days
select d, sum(v) over (order by d range between 1 preceding and 1 following) as s from {days} order by d
--- columns
d DATE
s NUMBER(38,0)
--- rows
2024-01-01 | 3
2024-01-02 | 3
2024-01-04 | 4
2024-01-08 | 8

=== rows that follow
select o, sum(i) over (order by o rows between current row and unbounded following) as s, sum(i) over (order by o rows between 1 following and 2 following) as t from {example_cumulative} where p = 0 order by o
--- columns
o NUMBER(38,0)
s NUMBER(38,0) null
t NUMBER(38,0) null
--- rows
1 | 60 | 50
2 | 50 | 30
3 | 30 | NULL

=== a frame with one bound ends at the current row
select o, sum(i) over (order by o rows 1 preceding) as s, avg(i) over (order by o rows unbounded preceding) as a from {example_cumulative} where p = 0 order by o
--- columns
o NUMBER(38,0)
s NUMBER(38,0) null
a NUMBER(38,3) null
--- rows
1 | 10 | 10.000
2 | 30 | 15.000
3 | 50 | 20.000

=== named windows
select o, sum(i) over w as s, count(*) over w as c from {example_cumulative} where p = 0 window w as (order by o) order by o
--- columns
o NUMBER(38,0)
s NUMBER(38,0) null
c NUMBER(18,0)
--- rows
1 | 10 | 1
2 | 30 | 2
3 | 60 | 3

=== a window in a lateral alias
select i, row_number() over (order by i desc) as rn, rn * 10 as tens from {qt} order by i
--- columns
i NUMBER(38,0) null
rn NUMBER(18,0)
tens NUMBER(20,0)
--- rows
1 | 4 | 40
2 | 3 | 30
3 | 2 | 20
4 | 1 | 10

=== deduplication keeps the star's columns
select * from {qt} qualify row_number() over (partition by p order by o desc) = 1 order by i
--- columns
i NUMBER(38,0) null
p VARCHAR(1) null
o NUMBER(38,0) null
--- rows
2 | A | 2
4 | B | 2

=== listagg over a partition
select i, listagg(i, ',') within group (order by i) over (partition by p) as l from {qt} order by i
--- columns
i NUMBER(38,0) null
l VARCHAR
--- rows
1 | 1,2
2 | 1,2
3 | 3,4
4 | 3,4

=== an ordinal in a window is a constant
select i, row_number() over (partition by 1 order by i desc) as r from {qt} order by i
--- columns
i NUMBER(38,0) null
r NUMBER(18,0)
--- rows
1 | 4
2 | 3
3 | 2
4 | 1

=== median and stddev over a partition
select distinct p, median(i) over (partition by p) as m from {qt} order by p
--- columns
p VARCHAR(1) null
m NUMBER(38,3) null
--- rows
A | 1.500
B | 3.500

=== a window over a case
select p, sum(case when o = 1 then i end) over (partition by p order by o) as s from {qt} order by i
--- columns
p VARCHAR(1) null
s NUMBER(38,0) null
--- rows
A | 1
A | 1
B | 3
B | 3

=== windows inside expressions
select i, i - lag(i) over (order by i) as diff, round(i / sum(i) over () * 100, 1) as pct from {qt} order by i
--- columns
i NUMBER(38,0) null
diff NUMBER(38,0) null
pct NUMBER(38,1) null
--- rows
1 | NULL | 10.0
2 | 1 | 20.0
3 | 1 | 30.0
4 | 1 | 40.0

=== a window function in order by
select i from {qt} order by row_number() over (order by i desc)
--- columns
i NUMBER(38,0) null
--- rows
4
3
2
1
