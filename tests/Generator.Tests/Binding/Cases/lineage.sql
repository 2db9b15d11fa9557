# identity, cast, expression
select customer_id, amount::varchar as a, quantity * amount as b, upper(note) as c, -amount as d from {orders}
--
customer_id VARCHAR null <- orders.customer_id Identity
a VARCHAR <- orders.amount Cast
b NUMBER(38,2) <- orders.quantity Expression, orders.amount Expression
c VARCHAR null <- orders.note Expression
d NUMBER(10,2) <- orders.amount Expression

# renaming is identity
select o.amount as price, "AMOUNT" as quoted from {orders} o
--
price NUMBER(10,2) <- orders.amount Identity
quoted NUMBER(10,2) <- orders.amount Identity

# constants have no inputs
select 1 as one, 'x' as x, current_date as today, null as nothing from {orders}
--
one NUMBER(1,0)
x VARCHAR(1)
today DATE
nothing NULL null

# conversion functions are casts
select to_varchar(amount) as a, to_date(note, 'YYYY') as d, try_to_number(note) as n, cast(note as variant) as v, try_cast(note as float) as f from {orders}
--
a VARCHAR <- orders.amount Cast
d DATE null <- orders.note Cast
n NUMBER(38,0) null <- orders.note Cast
v VARIANT null <- orders.note Cast
f FLOAT null <- orders.note Cast

# a cast of an expression is an expression, an expression of a cast too
select (amount + 1)::varchar as a, upper(amount::varchar) as b from {orders}
--
a VARCHAR <- orders.amount Expression
b VARCHAR <- orders.amount Expression

# an aggregate dominates what is inside and around it
select sum(amount * 2)::varchar as total, count(*) as n, count(distinct customer_id) as customers, max(note) || 'x' as last from {orders}
--
total VARCHAR null <- orders.amount Aggregate
n NUMBER(18,0)
customers NUMBER(18,0) <- orders.customer_id Aggregate
last VARCHAR null <- orders.note Aggregate

# a column read twice keeps its strongest kind
select amount || amount::varchar as twice, coalesce(max(amount), 0) + count(*) as n from {orders} group by amount
--
twice VARCHAR <- orders.amount Expression
n NUMBER(21,2) <- orders.amount Aggregate, orders.amount Conditional
rows <- orders.amount Group

# payload paths
select event_data:order.tax::float as tax, event_data:customer.email as email, event_data['event_id'] as id, event_data:tags[0]::varchar as tag from {events}
--
tax FLOAT null <- events.event_data:order.tax Cast
email VARIANT null <- events.event_data:customer.email Identity
id VARIANT null <- events.event_data:event_id Identity
tag VARCHAR null <- events.event_data:tags[] Cast

# a key that is no identifier
select payload:"odd key".x as a, payload['1st'] as b from {loose}
--
a VARIANT null <- loose.payload:["odd key"].x Identity
b VARIANT null <- loose.payload:["1st"] Identity

# a position that is computed decides
select payload[id] as element, payload:items[id].sku::varchar as sku from {loose}
--
element VARIANT null <- loose.payload:[] Identity, loose.id Conditional
sku VARCHAR null <- loose.payload:items[].sku Cast, loose.id Conditional

# get and get_path read payloads
select get(payload, 'a') as a, get_path(payload, 'b.c[2]."d e"') as b, get(payload, 0) as c, get(payload:x, note) as d from {loose} l, (select note from {orders}) o
--
a VARIANT null <- loose.payload:a Identity
b VARIANT null <- loose.payload:b.c[]["d e"] Identity
c VARIANT null <- loose.payload:[] Identity
d VARIANT null <- loose.payload:x[] Identity, orders.note Conditional

# json text that is parsed and read
select parse_json(note):customer.email::varchar as email, json_extract_path_text(note, 'order.tax') as tax, get_path(parse_json(note), note) as p from {orders}
--
email VARCHAR null <- orders.note:customer.email Cast
tax VARCHAR null <- orders.note:order.tax Cast
p VARIANT null <- orders.note Expression, orders.note Conditional

# a computed payload has no path
select object_construct('k', amount):k as k, array_construct(amount, quantity)[0] as first from {orders}
--
k VARIANT null <- orders.amount Expression
first VARIANT null <- orders.amount Expression, orders.quantity Expression

# a path inside a path of a subquery
select c:email::varchar as email, p:"a b" as d from (select event_data:customer as c from {events}) x, (select payload:q as p from {loose}) y
--
email VARCHAR null <- events.event_data:customer.email Cast
d VARIANT null <- loose.payload:q["a b"] Identity

# flatten
select e.event_id, f.value:sku::varchar as sku, f.index as line, f.this as whole, f.key as k from {events} e, lateral flatten(input => e.event_data:order.items) f
--
event_id VARCHAR <- events.event_id Identity
sku VARCHAR null <- events.event_data:order.items[].sku Cast
line NUMBER(38,0) <- events.event_data:order.items Expression
whole VARIANT <- events.event_data:order.items Identity
k VARCHAR null <- events.event_data:order.items Expression
rows <- events.event_data:order.items Join

# flatten with a path
select f.value:quantity::integer as q from {events} e, lateral flatten(input => event_data, path => 'order.items') f
--
q NUMBER(38,0) null <- events.event_data:order.items[].quantity Cast
rows <- events.event_data:order.items Join

# flatten inside flatten
select g.value::varchar as v from {loose} l, lateral flatten(input => payload:a) f, lateral flatten(input => f.value:b) g
--
v VARCHAR null <- loose.payload:a[].b[] Cast
rows <- loose.payload:a Join, loose.payload:a[].b Join

# a recursive flatten gives any part of the value
select f.value as v, f.path as p from {loose} l, lateral flatten(input => payload, recursive => true) f
--
v VARIANT null <- loose.payload Expression
p VARCHAR <- loose.payload Expression
rows <- loose.payload Join

# joins
select o.amount, c.name from {orders} o join {customers} c on o.customer_id = c.customer_id left join {a} on a.id = o.quantity + 1
--
amount NUMBER(10,2) <- orders.amount Identity
name VARCHAR <- customers.name Identity
rows <- orders.customer_id Join, customers.customer_id Join, a.id Join, orders.quantity Join

# where, having, qualify
select customer_id, sum(amount) as total from {orders} where is_paid and note like 'x%' group by customer_id having count(discount) > 1
--
customer_id VARCHAR null <- orders.customer_id Identity
total NUMBER(22,2) <- orders.amount Aggregate
rows <- orders.is_paid Filter, orders.note Filter, orders.customer_id Group, orders.discount Filter

# qualify
select order_id from {orders} qualify row_number() over (partition by customer_id order by ordered_at desc) = 1
--
order_id VARCHAR <- orders.order_id Identity
rows <- orders.customer_id Filter, orders.ordered_at Filter

# group by position, alias and all
select upper(note) as n, count(*) as c from {orders} group by 1
--
n VARCHAR null <- orders.note Expression
c NUMBER(18,0)
rows <- orders.note Group

# group by alias
select upper(note) as n, quantity as q, sum(amount) as c from {orders} group by n, q
--
n VARCHAR null <- orders.note Expression
q NUMBER(38,0) <- orders.quantity Identity
c NUMBER(22,2) <- orders.amount Aggregate
rows <- orders.note Group, orders.quantity Group

# group by all
select note, quantity + 1 as q, sum(amount) as c from {orders} group by all
--
note VARCHAR null <- orders.note Identity
q NUMBER(38,0) <- orders.quantity Expression
c NUMBER(22,2) <- orders.amount Aggregate
rows <- orders.note Group, orders.quantity Group

# grouping sets
select customer_id, note, sum(amount) as c, grouping(note) as g from {orders} group by grouping sets ((customer_id), (customer_id, note))
--
customer_id VARCHAR null <- orders.customer_id Identity
note VARCHAR null <- orders.note Identity
c NUMBER(22,2) null <- orders.amount Aggregate
g NUMBER(18,0) <- orders.note Aggregate
rows <- orders.customer_id Group, orders.note Group

# order by and limit
select order_id from {orders} order by amount desc, 1 limit 5
--
order_id VARCHAR <- orders.order_id Identity
rows <- orders.amount Sort, orders.order_id Sort

# order by an alias
select amount * 2 as double from {orders} order by double
--
double NUMBER(11,2) <- orders.amount Expression
rows <- orders.amount Sort

# distinct groups by every column
select distinct customer_id, upper(note) as n from {orders}
--
customer_id VARCHAR null <- orders.customer_id Identity
n VARCHAR null <- orders.note Expression
rows <- orders.customer_id Group, orders.note Group

# a filter on what is an expression below
with x as (select order_id, amount * quantity as revenue from {orders}) select order_id from x where revenue > 10
--
order_id VARCHAR <- orders.order_id Identity
rows <- orders.amount Filter, orders.quantity Filter

# kinds add up through common table expressions
with x as (select customer_id, amount::float as a from {orders}), y as (select customer_id, a + 1 as b, a as c from x) select max(b) as m, max(c) as n from y group by customer_id
--
m FLOAT <- orders.amount Aggregate
n FLOAT <- orders.amount Aggregate
rows <- orders.customer_id Group

# through common table expressions, shapes included
with x as (select event_data:order.items as items, event_id from {events}), y as (select event_id, f.value:quantity::integer as q from x, lateral flatten(input => x.items) f) select event_id, sum(q) as units from y group by event_id
--
event_id VARCHAR <- events.event_id Identity
units NUMBER(38,0) null <- events.event_data:order.items[].quantity Aggregate
rows <- events.event_data:order.items Join, events.event_id Group

# a common table expression with a column list, read twice
with x(k, v) as (select order_id, amount from {orders}) select l.v as a, r.v + 1 as b from x l join x r on l.k = r.k
--
a NUMBER(10,2) <- orders.amount Identity
b NUMBER(11,2) <- orders.amount Expression
rows <- orders.order_id Join

# a common table expression that nobody reads
with x as (select name from {customers}) select amount from {orders}
--
amount NUMBER(10,2) <- orders.amount Identity

# an outer common table expression is hidden by an inner one
with x as (select amount as v from {orders}) select v from (with x as (select name as v from {customers}) select v from x) y
--
v VARCHAR <- customers.name Identity

# recursion
with recursive n as (select id, x from {a} union all select n.id, n.x + 1 from n join {b} b on b.id = n.id) select * from n
--
id NUMBER(38,0) <- a.id Identity
x NUMBER(38,0) <- a.x Expression
rows <- b.id Join, a.id Join

# columns that swap in each round of a recursion
with recursive n as (select x as p, y as q from {a} union all select q, p from n where p > 0) select p, q from n
--
p NUMBER(38,0) null <- a.x Identity, a.y Identity
q NUMBER(38,0) null <- a.y Identity, a.x Identity
rows <- a.x Filter, a.y Filter

# a recursion that goes down a payload
with recursive n as (select payload:root as v from {loose} union all select f.value from n, lateral flatten(input => n.v:children) f) select v:name::varchar as name from n
--
name VARCHAR null <- loose.payload:root.name Cast, loose.payload:root.children[].name Cast
rows <- loose.payload:root.children Join

# a recursion with a column that grows
with recursive n(id, path) as (select id, 'root' from {a} union all select b.id, n.path || '/' || b.z from n join {b} b on b.x = n.id) select id, path from n
--
id NUMBER(38,0) <- a.id Identity, b.id Identity
path VARCHAR <- b.z Expression
rows <- b.x Join, a.id Join, b.id Join

# union all
select order_id as v from {orders} union all select name from {customers}
--
v VARCHAR <- orders.order_id Identity, customers.name Identity

# union of duplicates
select order_id as v from {orders} union select upper(name) from {customers}
--
v VARCHAR <- orders.order_id Identity, customers.name Expression
rows <- orders.order_id Group, customers.name Group

# except
select customer_id from {orders} except select customer_id from {customers}
--
customer_id VARCHAR null <- orders.customer_id Identity
rows <- orders.customer_id Filter, customers.customer_id Filter

# intersect
select customer_id from {orders} intersect select customer_id from {customers}
--
customer_id VARCHAR <- orders.customer_id Identity, customers.customer_id Identity
rows <- orders.customer_id Filter, customers.customer_id Filter

# union by name
select order_id as id, note from {orders} union all by name select name as note, customer_id as id from {customers}
--
id VARCHAR <- orders.order_id Identity, customers.customer_id Identity
note VARCHAR null <- orders.note Identity, customers.name Identity

# a set operation in parentheses with its own order
(select order_id from {orders} order by amount limit 1) union all (select name from {customers}) order by 1
--
order_id VARCHAR <- orders.order_id Identity, customers.name Identity
rows <- orders.amount Sort, orders.order_id Sort, customers.name Sort

# values
select column1 as a, column2 as b from values (1, 'x'), (2, 'y')
--
a NUMBER(1,0)
b VARCHAR(1)

# values of a lateral source
select v.column1 as x from {orders} o, lateral (select o.amount as column1) v
--
x NUMBER(10,2) <- orders.amount Identity

# star
select * from {a}
--
id NUMBER(38,0) <- a.id Identity
x NUMBER(38,0) <- a.x Identity
y NUMBER(38,0) null <- a.y Identity

# star with exclude, replace and rename
select * exclude y replace (x + 1 as x) rename id as key from {a}
--
key NUMBER(38,0) <- a.id Identity
x NUMBER(38,0) <- a.x Expression

# qualified stars over a join
select a.*, b.z from {a} a join {b} b using (id)
--
id NUMBER(38,0) <- a.id Identity
x NUMBER(38,0) <- a.x Identity
y NUMBER(38,0) null <- a.y Identity
z VARCHAR <- b.z Identity
rows <- a.id Join, b.id Join

# using merges
select id, a.x as l, b.x as r from {a} left join {b} using (id)
--
id NUMBER(38,0) <- a.id Identity
l NUMBER(38,0) <- a.x Identity
r NUMBER(38,0) null <- b.x Identity
rows <- a.id Join, b.id Join

# a right join's merged column
select id from {a} right join {b} using (id)
--
id NUMBER(38,0) <- b.id Identity
rows <- a.id Join, b.id Join

# a full join's merged column
select id, z from {a} full join {b} using (id)
--
id NUMBER(38,0) <- a.id Expression, b.id Expression
z VARCHAR null <- b.z Identity
rows <- a.id Join, b.id Join

# natural join
select * from {a} natural join {c}
--
id NUMBER(38,0) <- a.id Identity
x NUMBER(38,0) <- a.x Identity
y NUMBER(38,0) null <- a.y Identity
w VARCHAR null <- c.w Identity
rows <- a.id Join, c.id Join

# cross join
select a.x, c.w from {a} a cross join {c} c
--
x NUMBER(38,0) <- a.x Identity
w VARCHAR null <- c.w Identity

# asof join
select o.order_id, c.name from {orders} o asof join {customers} c match_condition (o.order_date >= c.created_on) on o.customer_id = c.customer_id
--
order_id VARCHAR <- orders.order_id Identity
name VARCHAR null <- customers.name Identity
rows <- orders.customer_id Join, customers.customer_id Join, orders.order_date Join, customers.created_on Join

# case
select case when is_paid then amount else discount end as paid, case customer_id when note then 1 else 0 end as same from {orders}
--
paid NUMBER(10,2) null <- orders.amount Expression, orders.discount Expression, orders.is_paid Conditional
same NUMBER(1,0) <- orders.customer_id Conditional, orders.note Conditional

# a case that tests its own value
select case when amount > 0 then amount end as a from {orders}
--
a NUMBER(10,2) null <- orders.amount Expression, orders.amount Conditional

# iff, nvl2, decode, nullif
select iff(is_paid, amount, 0) as a, nvl2(discount, quantity, amount) as b, decode(customer_id, order_id, amount, discount) as c, nullif(note, customer_id) as d from {orders}
--
a NUMBER(10,2) <- orders.amount Expression, orders.is_paid Conditional
b NUMBER(38,2) <- orders.quantity Expression, orders.amount Expression, orders.discount Conditional
c NUMBER(10,2) null <- orders.amount Expression, orders.discount Expression, orders.customer_id Conditional, orders.order_id Conditional
d VARCHAR null <- orders.note Expression, orders.note Conditional, orders.customer_id Conditional

# coalesce and its kin
select coalesce(note, customer_id, order_id) as a, nvl(discount, amount) as b, zeroifnull(discount) as c, greatest(amount, discount) as d from {orders}
--
a VARCHAR <- orders.note Expression, orders.customer_id Expression, orders.order_id Expression, orders.note Conditional, orders.customer_id Conditional
b NUMBER(10,2) <- orders.discount Expression, orders.amount Expression, orders.discount Conditional
c NUMBER(10,2) <- orders.discount Expression, orders.discount Conditional
d NUMBER(10,2) null <- orders.amount Expression, orders.discount Expression

# a conditional aggregate
select sum(case when is_paid then amount else 0 end) as paid, count_if(is_paid) as n, max_by(note, ordered_at) as last from {orders} group by customer_id
--
paid NUMBER(22,2) <- orders.amount Aggregate, orders.is_paid Conditional
n NUMBER(18,0) <- orders.is_paid Aggregate
last VARCHAR null <- orders.note Aggregate, orders.ordered_at Conditional
rows <- orders.customer_id Group

# windows
select row_number() over (partition by customer_id order by ordered_at) as rn, sum(amount) over (partition by customer_id) as total, lag(note, 1, order_id) over (order by ordered_at) as previous from {orders}
--
rn NUMBER(18,0) <- orders.customer_id WindowKey, orders.ordered_at WindowKey
total NUMBER(22,2) <- orders.amount Window, orders.customer_id WindowKey
previous VARCHAR null <- orders.note Window, orders.order_id Window, orders.ordered_at WindowKey

# an aggregate in a window
select sum(sum(amount)) over (order by order_date) as running from {orders} group by order_date
--
running NUMBER(34,2) <- orders.amount Aggregate, orders.order_date WindowKey
rows <- orders.order_date Group

# a window over a window of a subquery
select max(s) as m from (select sum(amount) over (partition by note) as s from {orders}) x
--
m NUMBER(22,2) null <- orders.amount Aggregate, orders.note WindowKey

# a named window
select first_value(amount) over w as f from {orders} window w as (partition by customer_id order by ordered_at)
--
f NUMBER(10,2) <- orders.amount Window, orders.customer_id WindowKey, orders.ordered_at WindowKey

# the order inside an aggregate
select listagg(note, ',') within group (order by ordered_at) as notes, percentile_cont(0.5) within group (order by amount) as median from {orders}
--
notes VARCHAR <- orders.note Aggregate, orders.ordered_at Sort
median NUMBER(13,5) null <- orders.amount Aggregate

# a scalar subquery
select order_id, (select max(name) from {customers}) as n from {orders}
--
order_id VARCHAR <- orders.order_id Identity
n VARCHAR null <- customers.name Aggregate

# a correlated scalar subquery
select (select max(name) from {customers} c where c.customer_id = o.customer_id) as n from {orders} o
--
n VARCHAR null <- customers.name Aggregate, customers.customer_id Filter, orders.customer_id Filter

# exists and in decide
select order_id from {orders} o where exists (select 1 from {customers} c where c.customer_id = o.customer_id) and quantity in (select id from {a} where x > 1)
--
order_id VARCHAR <- orders.order_id Identity
rows <- customers.customer_id Filter, orders.customer_id Filter, orders.quantity Filter, a.id Filter, a.x Filter

# exists and in as values
select exists (select name from {customers} c where c.customer_id = o.customer_id) as e, quantity in (select id from {a}) as i, quantity > all (select x from {b}) as q from {orders} o
--
e BOOLEAN <- customers.customer_id Filter, orders.customer_id Filter
i BOOLEAN <- orders.quantity Expression, a.id Expression
q BOOLEAN <- orders.quantity Expression, b.x Expression

# a derived table with a column list
select k from (select order_id, amount from {orders} where is_paid) x (k, v)
--
k VARCHAR <- orders.order_id Identity
rows <- orders.is_paid Filter

# lateral aliases
select amount * 2 as a, a + quantity as b, b::varchar as c from {orders}
--
a NUMBER(11,2) <- orders.amount Expression
b NUMBER(38,2) <- orders.amount Expression, orders.quantity Expression
c VARCHAR <- orders.amount Expression, orders.quantity Expression

# an alias in where
select upper(note) as n from {orders} where n = 'X'
--
n VARCHAR <- orders.note Expression
rows <- orders.note Filter

# pivot
select * from (select customer_id, note, amount from {orders}) pivot (sum(amount) for note in ('x', 'y')) as p (customer_id, x, y)
--
customer_id VARCHAR null <- orders.customer_id Identity
x NUMBER(22,2) null <- orders.amount Aggregate, orders.note Conditional
y NUMBER(22,2) null <- orders.amount Aggregate, orders.note Conditional
rows <- orders.customer_id Group

# unpivot
select * from (select id, x, y from {a}) unpivot (value for name in (x, y))
--
id NUMBER(38,0) <- a.id Identity
name VARCHAR
value NUMBER(38,0) <- a.x Identity, a.y Identity

# split_to_table
select o.order_id, s.value as word, s.index as place from {orders} o, lateral split_to_table(o.note, ' ') s
--
order_id VARCHAR <- orders.order_id Identity
word VARCHAR <- orders.note Expression
place NUMBER(38,0) <- orders.note Expression
rows <- orders.note Join

# generator
select seq4() as n from table(generator(rowcount => 3))
--
n NUMBER(38,0)

# a function of the user's
select tools.clean(note, quantity) as n from {orders}
--
n ? null <- orders.note Expression, orders.quantity Expression

# a table function of the user's
select t.x from {orders} o, table(tools.explode(o.note)) t
--
x ? null <- orders.note Expression
rows <- orders.note Join

# higher-order functions
select transform(payload:items, i -> i:sku::varchar) as skus, filter(payload:items, i -> i:price > id) as dear from {loose}
--
skus ARRAY null <- loose.payload:items Expression, loose.payload:items[].sku Expression
dear ARRAY null <- loose.payload:items Expression, loose.payload:items[].price Expression, loose.id Expression

# objects and arrays
select object_construct('a', amount, 'n', note) as o, [amount, quantity] as l, {'k': note} as m from {orders}
--
o OBJECT <- orders.amount Expression, orders.note Expression
l ARRAY <- orders.amount Expression, orders.quantity Expression
m OBJECT <- orders.note Expression

# an open star
with src as (select * from {raw_open}) select id, name as n from src
--
id ? null <- raw_open.id Identity
n ? null <- raw_open.name Identity

# an open relation with payloads
select data:a.b::varchar as x from {raw_open} where data:kind = 'y'
--
x VARCHAR null <- raw_open.data:a.b Cast
rows <- raw_open.data:kind Filter

# a table that no ref names
select t.x from other.things t
--
x ? null <- other.things.x Identity

# staged files
select $1:a::varchar as a, metadata$filename as f from @stage/day
--
a VARCHAR null <- @stage/day.$1:a Cast
f VARCHAR <- @stage/day.metadata$filename Identity

# sample
select amount from {orders} sample (10)
--
amount NUMBER(10,2) <- orders.amount Identity

# connect by joins rows to rows
select id, level as depth from {a} start with y is null connect by x = prior id
--
id NUMBER(38,0) <- a.id Identity
depth NUMBER(38,0)
rows <- a.y Join, a.x Join, a.id Join

# match_recognize passes its input's columns on
select m.customer_id, m.peak from {orders} match_recognize (partition by customer_id order by ordered_at measures max(amount) as peak pattern (up+) define up as amount > 0) m
--
customer_id VARCHAR null <- orders.customer_id Identity
peak NUMBER(10,2) null <- orders.amount Aggregate
rows <- orders.customer_id Group, orders.ordered_at Sort, orders.amount Filter

# a table at another time
select amount from {orders} at (offset => -60)
--
amount NUMBER(10,2) <- orders.amount Identity

# date parts and formats are no inputs
select datediff(day, order_date, ordered_at) as d, to_char(ordered_at, 'YYYY') as y, extract(month from order_date) as m from {orders}
--
d NUMBER(18,0) <- orders.order_date Expression, orders.ordered_at Expression
y VARCHAR <- orders.ordered_at Cast
m NUMBER(18,0) <- orders.order_date Expression

# concatenation and predicates
select note || '-' || order_id as c, amount between discount and quantity as b, note is null as n, note like customer_id as l from {orders}
--
c VARCHAR null <- orders.note Expression, orders.order_id Expression
b BOOLEAN null <- orders.amount Expression, orders.discount Expression, orders.quantity Expression
n BOOLEAN <- orders.note Expression
l BOOLEAN null <- orders.note Expression, orders.customer_id Expression
