# identity, cast, expression, aggregate
select customer_id, amount::varchar as a, quantity * amount as b, upper(note) as c from {orders}
--
customer_id VARCHAR null <- orders.customer_id Identity
a VARCHAR <- orders.amount Cast
b NUMBER(38,2) <- orders.quantity Expression, orders.amount Expression
c VARCHAR null <- orders.note Expression

# payload paths
select event_data:order.tax::float as tax, event_data:customer.email as email from {events}
--
tax FLOAT null <- events.event_data.order.tax Cast
email VARIANT null <- events.event_data.customer.email Identity

# flatten
select e.event_id, f.value:sku::varchar as sku, f.index as line from {events} e, lateral flatten(input => e.event_data:order.items) f
--
event_id VARCHAR <- events.event_id Identity
sku VARCHAR null <- events.event_data.order.items[].sku Cast
line NUMBER(38,0) <- events.event_data.order.items Expression

# joins and filters are indirect
select o.amount from {orders} o join {customers} c on o.customer_id = c.customer_id where c.country = 'x' order by o.ordered_at
--
amount NUMBER(10,2) <- orders.amount Identity, orders.customer_id Indirect, customers.customer_id Indirect, customers.country Indirect, orders.ordered_at Indirect

# grouping and sorting are indirect
select customer_id, sum(amount) as total from {orders} group by customer_id
--
customer_id VARCHAR null <- orders.customer_id Identity
total NUMBER(22,2) <- orders.amount Aggregate, orders.customer_id Indirect

# through common table expressions, shapes included
with x as (select event_data:order.items as items, event_id from {events}), y as (select event_id, f.value:quantity::integer as q from x, lateral flatten(input => x.items) f) select event_id, sum(q) as units from y group by event_id
--
event_id VARCHAR <- events.event_id Identity
units NUMBER(38,0) null <- events.event_data.order.items[].quantity Aggregate, events.event_id Indirect

# set operations
select order_id as v from {orders} union all select name from {customers}
--
v VARCHAR <- orders.order_id Identity, customers.name Identity

# windows and conditionals
select row_number() over (partition by customer_id order by amount) as rn, case when is_paid then amount else 0 end as paid, coalesce(note, order_id) as c from {orders}
--
rn NUMBER(18,0) <- orders.customer_id Window, orders.amount Window
paid NUMBER(10,2) <- orders.is_paid Conditional, orders.amount Conditional
c VARCHAR <- orders.note Conditional, orders.order_id Conditional

# subqueries
select (select max(name) from {customers} c where c.customer_id = o.customer_id) as n from {orders} o
--
n VARCHAR null <- customers.name Aggregate, customers.customer_id Indirect, orders.customer_id Indirect

# an open star
with src as (select * from {raw_open}) select id, name as n from src
--
id ? null <- raw_open.id Identity
n ? null <- raw_open.name Identity

# a merged column
select id, z from {a} full join {b} using (id)
--
id NUMBER(38,0) <- a.id Conditional, b.id Conditional
z VARCHAR null <- b.z Identity, a.id Indirect, b.id Indirect

# recursion
with recursive n as (select id, x from {a} union all select n.id, n.x + 1 from n join {b} b on b.id = n.id) select * from n
--
id NUMBER(38,0) <- a.id Identity, b.id Indirect
x NUMBER(38,0) <- a.x Identity, b.id Indirect
