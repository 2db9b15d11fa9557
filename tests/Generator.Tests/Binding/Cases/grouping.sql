# grouped
select customer_id, date_trunc('day', ordered_at) as day, sum(amount) as total from {orders} group by customer_id, date_trunc('day', ordered_at)
--
customer_id VARCHAR null
day TIMESTAMP_NTZ
total NUMBER(22,2)

# by position and alias
select customer_id, date_trunc('day', ordered_at) as day, count(*) as n from {orders} group by 1, day order by n desc, 2
--
customer_id VARCHAR null
day TIMESTAMP_NTZ
n NUMBER(18,0)

# a column that is not grouped
select customer_id, ^order_id^, count(*) as n from {orders} group by customer_id
--
GEN3007: Column 'order_id' is neither aggregated nor a key of the grouping; aggregate it, for example with any_value, or add it to GROUP BY

# inside an expression
select customer_id, amount + ^discount^ as x from {orders} group by customer_id, amount
--
GEN3007: Column 'discount' is neither aggregated nor a key of the grouping; aggregate it, for example with any_value, or add it to GROUP BY

# no group by at all
select ^customer_id^, count(*) as n from {orders}
--
GEN3007: Column 'customer_id' is neither aggregated nor a key of the grouping; aggregate it, for example with any_value, or add it to GROUP BY

# a key's expression may be built on
select upper(customer_id) as c, upper(customer_id) || 'x' as d, count(*) as n from {orders} group by upper(customer_id)
--
c VARCHAR null
d VARCHAR null
n NUMBER(18,0)

# in having
select customer_id from {orders} group by customer_id having ^amount^ > 3
--
GEN3007: Column 'amount' is neither aggregated nor a key of the grouping; aggregate it, for example with any_value, or add it to GROUP BY

# having an aggregate's alias
select customer_id, sum(amount) as total from {orders} group by customer_id having total > 3
--
customer_id VARCHAR null
total NUMBER(22,2)

# in order by
select customer_id from {orders} group by customer_id order by ^amount^
--
GEN3007: Column 'amount' is neither aggregated nor a key of the grouping; aggregate it, for example with any_value, or add it to GROUP BY

# a window over aggregates
select customer_id, sum(amount) as total, rank() over (order by sum(amount) desc) as r from {orders} group by customer_id
--
customer_id VARCHAR null
total NUMBER(22,2)
r NUMBER(18,0)

# a window over an ungrouped column
select customer_id, count(*) as n, rank() over (order by ^amount^) as r from {orders} group by customer_id
--
GEN3007: Column 'amount' is neither aggregated nor a key of the grouping; aggregate it, for example with any_value, or add it to GROUP BY

# position out of range
select customer_id, count(*) as n from {orders} group by ^3^
--
GEN3017: GROUP BY 3 does not exist: the select list has 2 columns

# order by position out of range
select customer_id from {orders} order by ^2^
--
GEN3017: ORDER BY 2 does not exist: the select list has 1 column

# aggregate in where
select order_id from {orders} where ^sum(amount)^ > 1
--
GEN3008: SUM is an aggregate, which WHERE cannot contain; filter groups in HAVING

# alias of an aggregate in where
select sum(amount) as total from {orders} where ^total^ > 1
--
GEN3008: 'total' is an aggregate, which WHERE cannot contain; filter groups in HAVING

# grouping by an aggregate
select sum(amount) as total from {orders} group by ^total^
--
GEN3008: 'total' is an aggregate, which GROUP BY cannot contain; compute it in a common table expression first

# aggregate of an aggregate
select sum(^max(amount)^) as x from {orders}
--
GEN3008: MAX is an aggregate, which an aggregate cannot contain; aggregate in a common table expression first

# window function in where
select order_id from {orders} where ^row_number() over (order by amount)^ = 1
--
GEN3009: ROW_NUMBER is a window function, which WHERE cannot contain; filter on it in QUALIFY

# alias of a window function in where
select row_number() over (order by amount) as rn from {orders} where ^rn^ = 1
--
GEN3009: 'rn' is a window function, which WHERE cannot contain; filter on it in QUALIFY

# alias of a window function in qualify
select order_id, row_number() over (order by amount) as rn from {orders} qualify rn = 1
--
order_id VARCHAR
rn NUMBER(18,0)

# window function without over
select ^row_number()^ as rn from {orders}
--
GEN3021: ROW_NUMBER is a window function: write OVER (…) after it

# over after a scalar function
select ^upper(order_id) over (order by amount)^ as x from {orders}
--
GEN3021: UPPER is no window function: OVER cannot follow it

# cube, rollup and grouping sets
select customer_id, is_paid, sum(amount) as total, grouping(customer_id) as g from {orders} group by grouping sets ((customer_id, is_paid), (customer_id), ())
--
customer_id VARCHAR null
is_paid BOOLEAN null
total NUMBER(22,2) null
g NUMBER(18,0)

# group by all leaves aggregates out
select customer_id, upper(note) as n, count(*) as c from {orders} group by all
--
customer_id VARCHAR null
n VARCHAR null
c NUMBER(18,0)

# a subquery of several columns
select (^select order_id, amount from {orders}^) as x
--
GEN3015: A subquery used as a value gives one column, not 2 columns

# in with a subquery of several columns
select order_id from {orders} where customer_id in (^select customer_id, name from {customers}^)
--
GEN3015: A subquery used as a value gives one column, not 2 columns

# a row value
select order_id from {orders} where (customer_id, note) in (select customer_id, name from {customers})
--
order_id VARCHAR

# order by before the select list's columns
select order_id as amount from {orders} order by amount
--
amount VARCHAR

# order of a set operation
select order_id as x from {orders} union all select note from {orders} order by x, 1
--
x VARCHAR null

# named windows
select sum(amount) over w as a, rank() over (w order by amount) as b from {orders} window w as (partition by customer_id)
--
a NUMBER(22,2)
b NUMBER(18,0)

# unknown window
select sum(amount) over ^ww^ as a from {orders} window w as (partition by customer_id)
--
GEN3022: No window of this query is called 'ww'; did you mean 'w'?

# distinct and limit
select distinct customer_id from {orders} order by customer_id limit 10 offset 5
--
customer_id VARCHAR null

# grouped by a column of USING
select a.id, b.id as b_id, count(*) as n from {a} join {b} using (id) group by id
--
id NUMBER(38,0)
b_id NUMBER(38,0)
n NUMBER(18,0)
