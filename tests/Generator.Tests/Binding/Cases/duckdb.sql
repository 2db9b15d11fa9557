# from first
from {orders} select order_id, amount where amount > 1
--
order_id VARCHAR <- orders.order_id Identity
amount NUMBER(10,2) <- orders.amount Identity
rows <- orders.amount Filter

# from alone
from {customers}
--
customer_id VARCHAR <- customers.customer_id Identity
name VARCHAR <- customers.name Identity
email VARCHAR null <- customers.email Identity
country VARCHAR null <- customers.country Identity
created_on DATE null <- customers.created_on Identity

# names keep their case and differ by more than it
select Order_Id, AMOUNT as Total, "quantity" from {orders} order by total
--
order_id VARCHAR <- orders.order_id Identity
Total NUMBER(10,2) <- orders.amount Identity
quantity NUMBER(38,0) <- orders.quantity Identity
rows <- orders.amount Sort

# expressions are named as DuckDB writes them
select upper(note), amount + 1, count(*), sum(amount) from {orders} group by all
--
upper(note) VARCHAR null <- orders.note Expression
(amount + 1) NUMBER(13,2) <- orders.amount Expression
count_star() NUMBER(19,0)
sum(amount) NUMBER(38,2) <- orders.amount Aggregate
rows <- orders.note Group, orders.amount Group

# a name that is not certain leaves the columns open
select amount > 1 from {orders}
--
amount > 1 BOOLEAN <- orders.amount Expression
*

# distinct on
select distinct on (customer_id) customer_id, order_id from {orders} order by ordered_at desc
--
customer_id VARCHAR null <- orders.customer_id Identity
order_id VARCHAR <- orders.order_id Identity
rows <- orders.customer_id Group, orders.ordered_at Sort

# columns
select columns(* exclude (note, is_paid, ordered_at, order_date, discount)) from {orders}
--
order_id VARCHAR <- orders.order_id Identity
customer_id VARCHAR null <- orders.customer_id Identity
amount NUMBER(10,2) <- orders.amount Identity
quantity NUMBER(38,0) <- orders.quantity Identity

# columns inside a call keep their names
select max(columns(* exclude (note, ordered_at, order_date, discount, is_paid))), count(*) as n from {orders}
--
order_id VARCHAR null <- orders.order_id Aggregate
customer_id VARCHAR null <- orders.customer_id Aggregate
amount NUMBER(10,2) null <- orders.amount Aggregate
quantity NUMBER(38,0) null <- orders.quantity Aggregate
n NUMBER(19,0)

# star patterns
select * like '%_id', * not like '%d%' from {orders}
--
order_id VARCHAR <- orders.order_id Identity
customer_id VARCHAR null <- orders.customer_id Identity
is_paid BOOLEAN <- orders.is_paid Identity
amount NUMBER(10,2) <- orders.amount Identity
quantity NUMBER(38,0) <- orders.quantity Identity
note VARCHAR null <- orders.note Identity

# a filter decides
select customer_id, sum(amount) filter (where is_paid) as paid, count(*) filter (where discount is null) as n from {orders} group by all
--
customer_id VARCHAR null <- orders.customer_id Identity
paid NUMBER(38,2) null <- orders.amount Aggregate, orders.is_paid Conditional
n NUMBER(19,0) <- orders.discount Conditional
rows <- orders.customer_id Group

# order inside an aggregate
select list(order_id order by ordered_at) as ids from {orders}
--
ids ARRAY null <- orders.order_id Aggregate, orders.ordered_at Sort

# semi join gives the left rows
select * from {customers} semi join {orders} using (customer_id)
--
customer_id VARCHAR <- customers.customer_id Identity
name VARCHAR <- customers.name Identity
email VARCHAR null <- customers.email Identity
country VARCHAR null <- customers.country Identity
created_on DATE null <- customers.created_on Identity
rows <- customers.customer_id Join, orders.customer_id Join

# anti join
select c.name from {customers} c anti join {orders} o on o.customer_id = c.customer_id
--
name VARCHAR <- customers.name Identity
rows <- orders.customer_id Join, customers.customer_id Join

# positional join makes both sides nullable
select o.order_id, c.name from {orders} o positional join {customers} c
--
order_id VARCHAR null <- orders.order_id Identity
name VARCHAR null <- customers.name Identity

# asof join keeps partners only, asof left join all
select o.order_id, c.name, d.name as other from {orders} o asof join {customers} c on o.order_date >= c.created_on asof left join {customers} d on o.order_date >= d.created_on
--
order_id VARCHAR <- orders.order_id Identity
name VARCHAR <- customers.name Identity
other VARCHAR null <- customers.name Identity
rows <- orders.order_date Join, customers.created_on Join

# using stays in the left table's place
select * exclude (email, country, created_on, note, is_paid, discount, quantity) from {orders} join {customers} using (customer_id)
--
order_id VARCHAR <- orders.order_id Identity
customer_id VARCHAR <- orders.customer_id Identity
ordered_at TIMESTAMP_NTZ <- orders.ordered_at Identity
order_date DATE <- orders.order_date Identity
amount NUMBER(10,2) <- orders.amount Identity
name VARCHAR <- customers.name Identity
rows <- orders.customer_id Join, customers.customer_id Join

# lists and lambdas
select list_transform(list(amount), lambda x: x * 2) as doubled, [order_id, customer_id] as ids, [upper(w) for w in [note] if w is not null] as words from {orders} group by all
--
doubled ARRAY null <- orders.amount Aggregate
ids ARRAY <- orders.order_id Expression, orders.customer_id Expression
words ARRAY <- orders.note Expression
rows <- orders.order_id Group, orders.customer_id Group, orders.note Group

# structs
with s as (select {'id': order_id, 'money': {'amount': amount}} as o from {orders}) select o.id, o.money.amount as amount, o['id'] as again from s
--
id VARCHAR null <- orders.order_id Expression, orders.amount Expression
amount NUMBER(10,2) null <- orders.order_id Expression, orders.amount Expression
again VARCHAR null <- orders.order_id Expression, orders.amount Expression

# maps and elements
select map {'a': amount}['a'] as a, [quantity][1] as q from {orders}
--
a NUMBER(10,2) null <- orders.amount Expression
q NUMBER(38,0) null <- orders.quantity Expression

# JSON
select event_data -> 'order' as o, event_data ->> '$.customer.email' as email from {events}
--
o VARIANT null <- events.event_data Expression
email VARCHAR null <- events.event_data Expression

# a row as a value
select c as row from {customers} c
--
row OBJECT null <- customers.customer_id Expression, customers.name Expression, customers.email Expression, customers.country Expression, customers.created_on Expression

# division by zero gives NULL of whole numbers only
select quantity // 2 as a, quantity / 2 as b, quantity % 2 as c from {orders}
--
a NUMBER(38,0) null <- orders.quantity Expression
b FLOAT <- orders.quantity Expression
c NUMBER(38,0) null <- orders.quantity Expression

# aliases in WHERE, GROUP BY and each other
select amount * 2 as twice, twice + 1 as more from {orders} where twice > 1
--
twice NUMBER(18,2) <- orders.amount Expression
more NUMBER(18,2) <- orders.amount Expression
rows <- orders.amount Filter

# pivot with values
pivot {orders} on is_paid in (true, false) using sum(amount) as total group by customer_id
--
customer_id VARCHAR null <- orders.customer_id Identity
true_total NUMBER(38,2) null <- orders.amount Aggregate, orders.is_paid Conditional
false_total NUMBER(38,2) null <- orders.amount Aggregate, orders.is_paid Conditional
rows <- orders.customer_id Group

# pivot without values has columns that only the data says
from (pivot {orders} on customer_id using sum(amount) group by order_date)
--
order_date DATE <- orders.order_date Identity
*
rows <- orders.order_date Group

# unpivot
from (from {orders} select order_id, amount, discount) unpivot (value for name in (amount, discount))
--
order_id VARCHAR <- orders.order_id Identity
name VARCHAR
value NUMBER(10,2) <- orders.amount Identity, orders.discount Identity

# union by name
select order_id, amount from {orders} union all by name select order_id, note from {orders}
--
order_id VARCHAR <- orders.order_id Identity
amount NUMBER(10,2) null <- orders.amount Identity
note VARCHAR null <- orders.note Identity

# table functions
select o.order_id, n.i from {orders} o, range(3) as n(i)
--
order_id VARCHAR <- orders.order_id Identity
i NUMBER(19,0)

# unnest of a column
select order_id, unnest(['a', note]) as word from {orders}
--
order_id VARCHAR <- orders.order_id Identity
word VARCHAR null <- orders.note Expression

# files have any columns
select f.anything, length(f.other) as l from 'events.parquet' f
--
anything ? null
l NUMBER(19,0) null

# functions of one's own are of unknown type
select my_macro(amount) as x, my_aggregate(note) as y, count(*) from {orders}
--
x ? null <- orders.amount Expression
y ? null <- orders.note Expression
count_star() NUMBER(19,0)

# recursive
with recursive r as (select 1 as n union all select n + 1 from r where n < 3) from r
--
n NUMBER(10,0)

# two columns of one name
select 1 as a, 2 as a, order_id as A from {orders}
--
a NUMBER(10,0)
a_1 NUMBER(10,0)
A_2 VARCHAR <- orders.order_id Identity

# summarize
summarize {orders}
--
column_name VARCHAR
column_type VARCHAR
min VARCHAR null
max VARCHAR null
approx_unique NUMBER(19,0)
avg VARCHAR null
std VARCHAR null
q25 VARCHAR null
q50 VARCHAR null
q75 VARCHAR null
count NUMBER(19,0)
null_percentage NUMBER(9,2) null

# windows
select order_id, row_number() over w as n, sum(amount) over (w rows between 1 preceding and current row) as running from {orders} window w as (partition by customer_id order by ordered_at)
--
order_id VARCHAR <- orders.order_id Identity
n NUMBER(19,0) <- orders.customer_id WindowKey, orders.ordered_at WindowKey
running NUMBER(38,2) <- orders.amount Window, orders.customer_id WindowKey, orders.ordered_at WindowKey

# coalesce and greatest
select coalesce(discount, 0) as a, greatest(discount, amount) as b, concat(note, 'x') as c, nullif(amount, 0) as d from {orders}
--
a NUMBER(12,2) <- orders.discount Expression, orders.discount Conditional
b NUMBER(10,2) <- orders.discount Expression, orders.amount Expression
c VARCHAR <- orders.note Expression
d NUMBER(10,2) null <- orders.amount Expression, orders.amount Conditional

# unknown column
select ^custmer_id^ from {orders}
--
GEN3001: Column 'custmer_id' does not exist in 'orders'; did you mean 'customer_id'?

# unknown table
select ^x^.order_id from {orders}
--
GEN3002: No table of this query is called 'x'

# unknown column of a table
select o.^amuont^ from {orders} o
--
GEN3001: Column 'amuont' does not exist in 'o'; did you mean 'amount'?

# ambiguous column
select ^customer_id^ from {orders} o join {customers} c on o.customer_id = c.customer_id
--
GEN3003: Column 'customer_id' exists in 'o' and 'c'; write the table's name before it

# not grouped
select customer_id, ^note^, count(*) from {orders} group by customer_id
--
GEN3007: Column 'note' is neither aggregated nor a key of the grouping; aggregate it, for example with any_value, or add it to GROUP BY

# aggregate in WHERE
select customer_id from {orders} where ^sum(amount)^ > 1
--
GEN3008: SUM is an aggregate, which WHERE cannot contain; filter groups in HAVING

# window function without a window
select ^row_number()^ from {orders}
--
GEN3021: ROW_NUMBER is a window function: write OVER (…) after it

# union of different widths
select order_id, amount from {orders} union all ^select order_id from {orders}^
--
GEN3014: UNION needs 2 columns, not 1 column

# position out of range
select order_id from {orders} order by ^3^
--
GEN3017: ORDER BY 3 does not exist: the select list has 1 column

# column left out that is not there
select * exclude (^nothing^) from {orders}
--
GEN3001: Column 'nothing' does not exist in the star's columns

# tables of one name
select 1 as x from {orders} o, {customers} ^o^
--
GEN3016: There are two tables called 'o'; rename one of them

# unknown window
select sum(amount) over ^v^ as s from {orders} window w as (order by order_id)
--
GEN3022: No window of this query is called 'v'; did you mean 'w'?

# subquery of several columns
select (^select order_id, amount from {orders}^) as x from {customers}
--
GEN3015: A subquery used as a value gives one column, not 2 columns
