# a star over unknown columns
select * from {unknown}
--
*

# columns of a common table expression that is a star
with s as (select * from {unknown}) select a, s.b, upper(c) as c, d::date as d, count(*) over () as n from s
--
a ? null
b ? null
c VARCHAR null
d DATE null
n NUMBER(18,0)

# through two of them
with s as (select * from {unknown}), t as (select *, 1 as one from s) select a, one, t.b from t
--
a ? null
one NUMBER(1,0)
b ? null

# bare names beside a declared table
select order_id, mystery from {orders} join {unknown} u on u.k = orders.order_id
--
order_id VARCHAR
mystery ? null

# two unknown tables
select x, u.y, v.z from {unknown} u left join {unknown} v on u.k = v.k where w > 1
--
x ? null
y ? null
z ? null

# using over an unknown table
select k, note from {unknown} u join (select order_id as k, note from {orders}) o using (k)
--
k ?
note VARCHAR null

# a natural join of an unknown table
select order_id, x from {orders} natural join {unknown}
--
order_id VARCHAR
x ? null

# grouped, filtered and sorted
select region, date_trunc('month', created) as month, count(*) as n, sum(amount) as total, max(amount::number(10,2)) as biggest from {unknown} where status = 'paid' and amount > 0 group by region, 2 having count(*) > 1 and sum(amount) > 3 order by total desc, region
--
region ? null
month ? null
n NUMBER(18,0)
total ?
biggest NUMBER(10,2) null

# group by all and qualify
select region, amount from {unknown} group by all qualify row_number() over (partition by region order by amount desc) = 1
--
region ? null
amount ? null

# a union whose number of columns is not known
select * from {unknown} union all select order_id, note from {orders}
--
*

# a union with a known branch
select order_id, note from {orders} union all select * from {unknown}
--
order_id ? null
note ? null
*

# a union of unknown values
select order_id as v, quantity as q from {orders} union all select x, y from {unknown}
--
v ? null
q ? null

# intersect and except with unknown columns
(select x from {unknown} intersect select order_id from {orders}) except select * from {unknown}
--
x ? null
*

# stars with exclude, rename and replace
select * exclude (a, b) from {unknown}
--
*

# stars with rename and replace
select * rename (a as b) from {unknown}
--
*

# a star beside items
select order_id, u.* from {orders}, {unknown} u
--
order_id VARCHAR
*

# pivot of an unknown table
select * from {unknown} pivot (sum(amount) for month in ('jan', 'feb')) as p
--
'jan' ? null
'feb' ? null
*

# pivot by any value
select * from {orders} pivot (sum(amount) for customer_id in (any order by customer_id))
--
order_id VARCHAR
ordered_at TIMESTAMP_NTZ
order_date DATE
discount NUMBER(10,2) null
quantity NUMBER(38,0)
is_paid BOOLEAN
note VARCHAR null
*

# unpivot of an unknown table
select id, name, value from {unknown} unpivot (value for name in (jan, feb))
--
id ? null
name VARCHAR
value ?

# flatten of an unknown column
select f.index, f.value:sku::varchar as sku, u.id from {unknown} u, lateral flatten(input => u.payload:items) f
--
index NUMBER(38,0) null
sku VARCHAR null
id ? null

# a subquery of unknown columns
select order_id, (select max(x) from {unknown} u where u.order_id = o.order_id) as m from {orders} o where o.note in (select * from {unknown}) and exists (select * from {unknown} u where u.k = o.note)
--
order_id VARCHAR
m ? null

# recursion over an unknown table
with recursive tree as (select id, parent_id, 1 as depth from {unknown} where parent_id is null union all select u.id, u.parent_id, t.depth + 1 from {unknown} u join tree t on u.parent_id = t.id) select * from tree
--
id ? null
parent_id ? null
depth NUMBER(38,0)

# windows and named windows
select x, rank() over w as r, sum(y::int) over (w rows between 1 preceding and current row) as s from {unknown} window w as (partition by z order by x)
--
x ? null
r NUMBER(18,0)
s NUMBER(38,0) null

# lateral aliases over unknown columns
select amount * 2 as double, double + 1 as more, more::number(10,2) as typed from {unknown}
--
double ? null
more ? null
typed NUMBER(10,2) null

# a declared column beside undeclared ones
select id, payload:a as a, other, other::int + id as sum from {loose}
--
id NUMBER(38,0)
a VARIANT null
other ? null
sum NUMBER(38,0) null

# values, lateral and sample
select u.x, l.n from {unknown} u sample (10), lateral (select count(*) as n from {unknown} v where v.k = u.k) l
--
x ? null
n NUMBER(18,0)

# a proved column of an unknown table
select x, upper(x) as y from {unknown} where x is not null
--
x ?
y VARCHAR

# a user's function
select analytics.my_function(order_id, x) as v, udf_schema.other(1)::int as w from {orders}, {unknown}
--
v ? null
w NUMBER(38,0) null

# positional columns of an unknown table
select t.$1 as a, $2 as b from {unknown} t
--
a VARIANT null
b VARIANT null
