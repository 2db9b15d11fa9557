=== ascending order puts NULL last
select order_id, amount from {staging.orders} order by amount
--- duckdb
select
    order_id,
    amount
from staging.orders
order by amount nulls last
--- rows
o4 | 0.25
o1 | 10.5
o2 | 20
o3 | NULL

=== descending order puts NULL first
select order_id, amount from {staging.orders} order by amount desc
--- duckdb
select
    order_id,
    amount
from staging.orders
order by amount desc nulls first
--- rows
o3 | NULL
o2 | 20
o1 | 10.5
o4 | 0.25

=== a written place of NULLs stays
select order_id from {staging.orders} order by amount desc nulls last, order_id limit 2
--- duckdb
select
    order_id
from staging.orders
order by amount desc nulls last, order_id nulls last
limit 2
--- rows
o2
o1

=== windows sort NULL as the largest value too
select order_id, row_number() over (partition by customer_id order by amount desc) as n from {staging.orders} qualify n = 1 order by order_id
--- duckdb
select
    order_id,
    row_number() over (partition by customer_id order by amount desc nulls first) as n
from staging.orders
qualify n = 1
order by order_id nulls last
--- rows
o2 | 1
o3 | 1
o4 | 1

=== an order by an alias that hides a column
select amount * -1 as amount, order_id from {staging.orders} where amount is not null order by amount
--- duckdb
select
    amount * -1 as amount,
    order_id
from staging.orders
where amount is not null
order by amount nulls last
--- rows
-20 | o2
-10.5 | o1
-0.25 | o4

=== an order by a position
select order_id, units from {staging.orders} order by 2 desc limit 1
--- duckdb
select
    order_id,
    units
from staging.orders
order by units desc nulls first
limit 1
--- rows
o4 | 7

=== an order within an expression over aliases
select order_id, units + 1 as more from {staging.orders} order by more * -1 limit 1 offset 1
--- duckdb
select
    order_id,
    units + 1 as more
from staging.orders
order by (units + 1) * -1 nulls last
limit 1
offset 1
--- rows
o2 | 4

=== the first value of a window looks at the whole partition
select order_id, last_value(order_id) over (partition by customer_id order by ordered_at) as latest from {staging.orders} order by order_id
--- duckdb
select
    order_id,
    last_value(order_id) over (
        partition by customer_id
        order by ordered_at nulls last
        rows between unbounded preceding and unbounded following
    ) as latest
from staging.orders
order by order_id nulls last
--- rows
o1 | o2
o2 | o2
o3 | o3
o4 | o4

=== a frame is written out
select order_id, sum(units) over (order by ordered_at rows between 1 preceding and current row) as recent from {staging.orders} order by order_id
--- duckdb
select
    order_id,
    sum(units) over (order by ordered_at nulls last rows between 1 preceding and current row) as recent
from staging.orders
order by order_id nulls last
--- rows
o1 | 2
o2 | 5
o3 | 4
o4 | 8

=== ignoring nulls
select order_id, first_value(amount ignore nulls) over (order by ordered_at desc) as latest from {staging.orders} order by order_id limit 1
--- duckdb
select
    order_id,
    first_value(amount ignore nulls) over (order by ordered_at desc nulls first rows between unbounded preceding and unbounded following) as latest
from staging.orders
order by order_id nulls last
limit 1
--- rows
o1 | 0.25
