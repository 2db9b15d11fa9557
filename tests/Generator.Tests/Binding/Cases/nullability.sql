# left join makes the right side nullable
select a.id, b.id as b_id, b.z from {a} left join {b} on a.id = b.id
--
id NUMBER(38,0)
b_id NUMBER(38,0) null
z VARCHAR null

# right join makes the left side nullable
select a.id, b.id as b_id from {a} right join {b} on a.id = b.id
--
id NUMBER(38,0) null
b_id NUMBER(38,0)

# full join makes both nullable
select a.id, b.id as b_id from {a} full outer join {b} on a.id = b.id
--
id NUMBER(38,0) null
b_id NUMBER(38,0) null

# outer join of a subquery
select a.id, s.total from {a} left join (select id, count(*) as total from {b} group by id) s on s.id = a.id
--
id NUMBER(38,0)
total NUMBER(18,0) null

# chain: left join, then inner join on the left
select a.id, b.z, c.id as c_id from {a} left join {b} on a.id = b.id inner join {c} on c.id = a.id
--
id NUMBER(38,0)
z VARCHAR null
c_id NUMBER(38,0)

# chain: an inner join on the nullable side proves its row
select b.z from {a} left join {b} on a.id = b.id inner join {c} on c.id = b.id
--
z VARCHAR

# join order: left join of a joined pair
select a.id, b.z, c.id as c_id from {a} left join ({b} inner join {c} on b.id = c.id) on a.id = b.id
--
id NUMBER(38,0)
z VARCHAR null
c_id NUMBER(38,0) null

# join order: right join after left join
select a.id, b.z, c.w, c.id as c_id from {a} left join {b} on a.id = b.id right join {c} on c.id = a.id
--
id NUMBER(38,0) null
z VARCHAR null
w VARCHAR null
c_id NUMBER(38,0)

# using after a left join
select id, z from {a} left join {b} using (id)
--
id NUMBER(38,0)
z VARCHAR null

# using after a right join
select id, a.x, z from {a} right join {b} using (id)
--
id NUMBER(38,0)
x NUMBER(38,0) null
z VARCHAR

# is not null proves a column
select customer_id, note from {orders} where customer_id is not null
--
customer_id VARCHAR
note VARCHAR null

# is not null on the nullable side proves the whole row
select b.id, b.z from {a} left join {b} on a.id = b.id where b.id is not null
--
id NUMBER(38,0)
z VARCHAR

# comparisons prove both sides
select customer_id, discount, note from {orders} where customer_id = note and discount > 3
--
customer_id VARCHAR
discount NUMBER(10,2)
note VARCHAR

# or proves what both sides do
select customer_id, note from {orders} where (customer_id = 'a' and note = 'b') or customer_id = 'c'
--
customer_id VARCHAR
note VARCHAR null

# not proves through is null
select customer_id from {orders} where not (customer_id is null or note is null)
--
customer_id VARCHAR

# is null proves nothing
select customer_id from {orders} where customer_id is null or customer_id = 'x'
--
customer_id VARCHAR null

# in and like and between prove
select customer_id, note, discount from {orders} where customer_id in ('a', 'b') and note like 'x%' and discount between 1 and 2
--
customer_id VARCHAR
note VARCHAR
discount NUMBER(10,2)

# inner join conditions prove
select o.customer_id from {orders} o join {customers} c on o.customer_id = c.customer_id
--
customer_id VARCHAR

# left join conditions prove nothing of the left
select o.customer_id from {orders} o left join {customers} c on o.customer_id = c.customer_id
--
customer_id VARCHAR null

# an expression proved by its filter
select event_data:event_id::varchar as event_id, event_data:event_type::varchar as event_type from {events} where event_data:event_id::varchar is not null
--
event_id VARCHAR
event_type VARCHAR null

# an alias proved by its filter
select event_data:event_id::varchar as id from {events} where id is not null
--
id VARCHAR

# qualify proves
select upper(note) as n from {orders} qualify upper(note) is not null and row_number() over (order by n) = 1
--
n VARCHAR

# having proves
select customer_id, max(note) as last from {orders} group by customer_id having customer_id is not null
--
customer_id VARCHAR
last VARCHAR null

# coalesce
select coalesce(note, customer_id) as both, coalesce(note, '') as never, nvl(discount, 0) as d, ifnull(discount, amount) as e from {orders}
--
both VARCHAR null
never VARCHAR
d NUMBER(10,2)
e NUMBER(10,2)

# case without else
select case when amount > 1 then 'x' end as a, case when amount > 1 then 'x' else 'y' end as b, case when amount > 1 then note else '' end as c from {orders}
--
a VARCHAR(1) null
b VARCHAR(1)
c VARCHAR null

# case knows its condition
select case when note is not null then note else '' end as a, case when note is null then '' else note end as b, iff(note is null, '', 'x') as c from {orders}
--
a VARCHAR
b VARCHAR
c VARCHAR(1)

# aggregates over no rows
select count(*) as n, sum(amount) as total, max(order_id) as last, count(note) as notes from {orders}
--
n NUMBER(18,0)
total NUMBER(22,2) null
last VARCHAR null
notes NUMBER(18,0)

# aggregates over groups
select customer_id, count(*) as n, sum(amount) as total, sum(discount) as discounts from {orders} group by customer_id
--
customer_id VARCHAR null
n NUMBER(18,0)
total NUMBER(22,2)
discounts NUMBER(22,2) null

# aggregates over groups by all
select customer_id, sum(amount) as total from {orders} group by all
--
customer_id VARCHAR null
total NUMBER(22,2)

# window functions
select row_number() over (order by amount) as rn, lag(amount) over (order by amount) as previous, sum(amount) over (partition by customer_id) as total, first_value(order_id) over (partition by customer_id order by amount) as first, sum(amount) over (order by amount rows between 3 preceding and 1 preceding) as before from {orders}
--
rn NUMBER(18,0)
previous NUMBER(10,2) null
total NUMBER(22,2)
first VARCHAR
before NUMBER(22,2) null

# scalar subqueries
select (select max(name) from {customers}) as m, (select count(*) from {customers}) as n, (select 1) as one, (select name from {customers} limit 1) as name from {orders}
--
m VARCHAR null
n NUMBER(18,0)
one NUMBER(1,0)
name VARCHAR null

# union is nullable where a branch is
select order_id as v from {orders} union all select note from {orders}
--
v VARCHAR null

# union with a null literal
select order_id as v, amount as w from {orders} union all select null, null
--
v VARCHAR null
w NUMBER(10,2) null

# intersect and except
select note as v from {orders} intersect select order_id from {orders}
--
v VARCHAR

# except keeps the left
select order_id as v from {orders} except select note from {orders}
--
v VARCHAR

# full join with using
select id, z from {a} full join {b} using (id)
--
id NUMBER(38,0)
z VARCHAR null

# cast of a variant may give null
select event_id, event_data:event_id::varchar as v, try_cast(event_id as integer) as t from {events}
--
event_id VARCHAR
v VARCHAR null
t NUMBER(38,0) null

# nullability through common table expressions
with x as (select note from {orders} where note is not null), y as (select x.note, o.discount from x left join {orders} o on o.note = x.note) select * from y
--
note VARCHAR
discount NUMBER(10,2) null

# lateral flatten
select f.value, f.index, f.key, f.seq from {events}, lateral flatten(input => event_data:order.items) f
--
value VARIANT null
index NUMBER(38,0)
key VARCHAR null
seq NUMBER(38,0)

# outer flatten
select f.value, f.index from {events}, lateral flatten(input => event_data:order.items, outer => true) f
--
value VARIANT null
index NUMBER(38,0) null

# rollup makes keys nullable
select order_id, count(*) as n from {orders} group by rollup (order_id)
--
order_id VARCHAR null
n NUMBER(18,0)

# cross join keeps
select a.id, b.z from {a} cross join {b}
--
id NUMBER(38,0)
z VARCHAR

# where exists proves nothing, the subquery sees the outer row
select note from {orders} o where exists (select 1 from {customers} c where c.name = o.note)
--
note VARCHAR null
