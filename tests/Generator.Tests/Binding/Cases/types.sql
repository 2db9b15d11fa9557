# literals
select 1 as a, 12345 as b, 1.50 as c, .5 as d, 1e3 as e, 'abc' as f, true as g, null as h, date '2020-01-01' as i, timestamp '2020-01-01 00:00:00' as j
--
a NUMBER(1,0)
b NUMBER(5,0)
c NUMBER(3,2)
d NUMBER(2,1)
e NUMBER(4,0)
f VARCHAR(3)
g BOOLEAN
h NULL null
i DATE
j TIMESTAMP_NTZ

# arithmetic
select amount + 1 as a, amount * quantity as b, amount / quantity as c, quantity / 3 as d, -amount as e, quantity % 7 as f, amount - discount as g from {orders}
--
a NUMBER(11,2)
b NUMBER(38,2)
c NUMBER(16,8)
d NUMBER(38,6)
e NUMBER(10,2)
f NUMBER(38,0)
g NUMBER(11,2) null

# floats, strings and variants in arithmetic
select amount::float * 2 as a, '1' + 1 as b, event_data:order.tax + 1 as c from {orders}, {events}
--
a FLOAT
b NUMBER(19,0)
c FLOAT null

# dates
select order_date + 1 as a, order_date - order_date as b, ordered_at + interval '1 day, 2 hours' as c, order_date - interval '1 month' as d, 1 + order_date as e from {orders}
--
a DATE
b NUMBER(9,0)
c TIMESTAMP_NTZ
d DATE
e DATE

# a boolean is no number
select ^is_paid + 1^ as a from {orders}
--
GEN3011: Operator + does not take values of type BOOLEAN and NUMBER(1,0); convert with a cast

# concatenation
select order_id || '-' || amount as a, order_id || null as b from {orders}
--
a VARCHAR
b VARCHAR null

# comparisons
select amount > 3 as a, order_id = 'x' as b, ordered_at >= '2020-01-01' as c, is_paid = 1 as d, note <> order_id as e from {orders}
--
a BOOLEAN
b BOOLEAN
c BOOLEAN
d BOOLEAN
e BOOLEAN null

# incomparable types
select ^is_paid = order_date^ as a from {orders}
--
GEN3012: Values of type BOOLEAN and DATE cannot be compared; convert one of them with a cast

# incomparable in an IN list
select order_date in ('2020-01-01', ^true^) as a from {orders}
--
GEN3012: Values of type DATE and BOOLEAN cannot be compared; convert one of them with a cast

# casts
select amount::varchar(20) as a, order_id::number(12,4) as b, cast(ordered_at as date) as c, try_cast(order_id as timestamp_ntz(3)) as d, is_paid::integer as e from {orders}
--
a VARCHAR(20)
b NUMBER(12,4)
c DATE
d TIMESTAMP_NTZ(3) null
e NUMBER(38,0)

# impossible cast
select ^is_paid::date^ as a, ^amount::date^ as b from {orders}
--
GEN3010: A value of type BOOLEAN does not convert to DATE
GEN3010: A value of type NUMBER(10,2) does not convert to DATE

# unknown data type
select amount::^vachar^ as a from {orders}
--
GEN3020: In this data type, Snowflake has no type 'VACHAR'; did you mean 'varchar'?

# case with different types
select case when is_paid then amount else 0 end as a, case quantity when 1 then 1.5 when 2 then 100 end as b, case when is_paid then '1' else 2 end as c from {orders}
--
a NUMBER(10,2)
b NUMBER(4,1) null
c NUMBER(1,0)

# case without a common type
select case when is_paid then amount else ^order_date^ end as a from {orders}
--
GEN3013: CASE gives values of type NUMBER(10,2) and DATE, which have no type in common; convert one of them with a cast

# a number is no condition... unless it is converted, a date never
select order_id from {orders} where ^order_date^
--
GEN3019: WHERE needs a condition, not a value of type DATE

# condition of AND
select order_id from {orders} where is_paid and ^order_date^
--
GEN3019: AND needs a condition, not a value of type DATE

# set operations
select amount as a, order_date as b from {orders} union select quantity, ordered_at from {orders}
--
a NUMBER(38,2)
b TIMESTAMP_NTZ

# different numbers of columns
select amount, order_id from {orders} union all ^select amount from {orders}^
--
GEN3014: UNION needs 2 columns, not 1 column

# set operation without a common type
select order_date as a from {orders} union all select ^is_paid^ from {orders}
--
GEN3013: Column 'a' of UNION gives values of type DATE and BOOLEAN, which have no type in common; convert one of them with a cast

# aggregates
select sum(quantity) as a, avg(amount) as b, min(order_date) as c, count(distinct order_id) as d, max(amount) as e, listagg(order_id, ',') as f, array_agg(order_id) as g, median(amount) as h from {orders}
--
a NUMBER(38,0) null
b NUMBER(28,8) null
c DATE null
d NUMBER(18,0)
e NUMBER(10,2) null
f VARCHAR
g ARRAY
h NUMBER(13,5) null

# functions by the catalogue
select upper(order_id) as a, length(note) as b, datediff(day, ordered_at, order_date) as c, date_trunc('month', ordered_at) as d, dateadd(day, 1, order_date) as e, round(amount, 1) as f, greatest(0, quantity) as g, current_date as h, sysdate() as i, to_date(order_id) as j from {orders}
--
a VARCHAR
b NUMBER(18,0) null
c NUMBER(18,0)
d TIMESTAMP_NTZ
e DATE
f NUMBER(11,1)
g NUMBER(38,0)
h DATE
i TIMESTAMP_NTZ
j DATE

# unknown function
select ^upperr^(order_id) as a from {orders}
--
GEN3004: Snowflake has no function 'upperr'; did you mean 'upper'?

# a function with a schema is the user's
select tools.my_function(order_id) as a from {orders}
--
a ? null

# wrong number of arguments
select ^upper^(order_id, 1) as a from {orders}
--
GEN3005: UPPER takes 1 argument (value), not 2

# wrong argument type
select sum(^order_date^) as a from {orders}
--
GEN3006: SUM takes a number as argument 1 (value), not DATE

# unknown date part
select datediff(^dya^, ordered_at, order_date) as a from {orders}
--
GEN3005: DATEDIFF does not know the date or time part 'dya'; did you mean 'day'?

# extract
select extract(year from ordered_at) as a, date_part('month', order_date) as b from {orders}
--
a NUMBER(18,0)
b NUMBER(18,0)

# object and array constants
select {'a': 1, 'b': order_id} as o, [1, 2] as l, o:a::integer as x from {orders}
--
o OBJECT
l ARRAY
x NUMBER(38,0) null

# boolean operators
select is_paid and amount > 1 as a, not is_paid as b, order_id like 'a%' as c, note ilike any ('a', 'b') as d, note is null as e, note is distinct from order_id as f, amount between 1 and 2 as g from {orders}
--
a BOOLEAN
b BOOLEAN
c BOOLEAN
d BOOLEAN null
e BOOLEAN
f BOOLEAN
g BOOLEAN

# unknown types flow
select anything + 1 as a, upper(anything) as b, anything || 'x' as c, anything = 1 as d, coalesce(anything, 'x') as e, sum(anything) as f from {raw_open} group by anything
--
a ? null
b VARCHAR null
c VARCHAR null
d BOOLEAN null
e ?
f ? null

# variants flow
select event_data as a, event_data:anything_else:deep[0] as b from {loose}, (select parse_json('{}') as event_data)
--
a VARIANT null
b VARIANT null

# one row per match has the keys of its partition and its measures
select * from {orders} match_recognize (partition by customer_id order by ordered_at measures match_number() as n, first(ordered_at) as started, final last(up.amount) as top, count(up.*) as ups, count(*) as rows_matched, sum(amount) - min(down.amount) as gain, classifier() as what, lag(amount) as before one row per match after match skip past last row pattern (strt up+ down?) define up as amount > lag(amount), down as down.amount < lag(amount))
--
customer_id VARCHAR null
n NUMBER(18,0)
started TIMESTAMP_NTZ null
top NUMBER(10,2) null
ups NUMBER(18,0)
rows_matched NUMBER(18,0)
gain NUMBER(23,2) null
what VARCHAR null
before NUMBER(10,2) null

# all rows of a match have the input's columns too
select m.order_id, m.amount, m.nr, m.place from (select order_id, amount from {orders}) match_recognize (order by order_id measures match_number() nr, match_sequence_number() as place all rows per match with unmatched rows pattern (a b*) define a as true) as m
--
order_id VARCHAR
amount NUMBER(10,2)
nr NUMBER(18,0) null
place NUMBER(18,0) null
