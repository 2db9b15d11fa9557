# columns keep type and nullability
select order_id, customer_id, amount from {orders}
--
order_id VARCHAR
customer_id VARCHAR null
amount NUMBER(10,2)

# a star over a relation
select * from {customers}
--
customer_id VARCHAR
name VARCHAR
email VARCHAR null
country VARCHAR null
created_on DATE null

# aliases, qualified names and quoted names
select o.order_id as "Order Id", orders_2.amount as AMOUNT, o."note" from {orders} o, {orders} as orders_2 where o.note = orders_2.note
--
Order Id VARCHAR
amount NUMBER(10,2)
note VARCHAR

# the relation's own name, with and without its schema
select orders.order_id, main.orders.amount from {orders}
--
order_id VARCHAR
amount NUMBER(10,2)

# a bare name in two tables
select ^id^ from {a} join {b} on a.id = b.id
--
GEN3003: Column 'id' exists in 'a' and 'b'; write the table's name before it

# an unknown column suggests the nearest
select ^custmer_id^ from {orders}
--
GEN3001: Column 'custmer_id' does not exist in 'orders'; did you mean 'customer_id'?

# an unknown column of a qualified name
select o.^amuont^ from {orders} o
--
GEN3001: Column 'amuont' does not exist in 'o'; did you mean 'amount'?

# an unknown column in two tables
select ^zz^ from {a} join {b} on a.id = b.id
--
GEN3001: Column 'zz' does not exist in 'a' and 'b'; did you mean 'z'?

# an unknown table name suggests the nearest
select ^odrers^.amount from {orders}
--
GEN3002: No table of this query is called 'odrers'; did you mean 'orders'?

# a payload read with a point
select ^event_data^.customer from {events}
--
GEN3002: No table of this query is called 'event_data'; a field of a semi-structured column is read with a colon, event_data:customer

# one wrong name is one diagnostic, however far it is used
with x as (select ^amuont^ + 1 as total, order_id from {orders})
select total * 2 as twice, upper(total) as u, sum(total) over (partition by order_id) as s from x where total > 3
--
GEN3001: Column 'amuont' does not exist in 'orders'; did you mean 'amount'?

# an unlisted column of an open source has an unknown type
select id, anything, anything::date as day from {loose}
--
id NUMBER(38,0)
anything ? null
day DATE null

# a hard-coded table is open
select t.a, b::varchar as b from raw.some_table t
--
a ? null
b VARCHAR null

# a star over an open source
select * from {raw_open}
--
*

# names through a star over an open source
with src as (select * from {raw_open}), typed as (select id::integer as id, src.name from src) select * from typed
--
id NUMBER(38,0) null
name ? null

# lateral column alias
select amount * 2 as doubled, doubled + 1 as more from {orders} where doubled > 3
--
doubled NUMBER(11,2)
more NUMBER(12,2)

# a column of FROM wins over an alias
select upper(note) as note, note as again from {orders} where note like 'x%'
--
note VARCHAR
again VARCHAR

# an alias before its definition
select later + 1 as first, amount as later from {orders}
--
first NUMBER(11,2)
later NUMBER(10,2)

# alias that reads itself is no alias
select ^self^ + 1 as self from {orders}
--
GEN3001: Column 'self' does not exist in 'orders'

# positional names
select $1, t.$2 from {a} t
--
$1 NUMBER(38,0)
t.$2 NUMBER(38,0)

# duplicate output columns
select amount, ^amount^ from {orders}
--
GEN3016: There are two output columns called 'amount'; rename one of them

# duplicate table names
select 1 as one from {orders} as o, {customers} as ^o^
--
GEN3016: There are two tables called 'o'; rename one of them

# tables of one name in two schemas
select main.orders.order_id, old.orders.order_id as old_id from {orders}, old.orders
--
order_id VARCHAR
old_id ? null

# duplicate common table expressions
with x as (select 1 as a), ^x^ as (select 2 as a) select * from x
--
GEN3016: There are two common table expressions called 'x'; rename one of them

# a correlated subquery
select o.order_id, (select max(name) from {customers} c where c.customer_id = o.customer_id) as name from {orders} o
--
order_id VARCHAR
name VARCHAR null

# an unqualified outer column
select order_id from {orders} where exists (select 1 from {customers} c where c.customer_id = orders.customer_id and amount > 1)
--
order_id VARCHAR

# column list of a common table expression
with t (a, b) as (select order_id, amount from {orders}) select b, a from t
--
b NUMBER(10,2)
a VARCHAR

# column list of the wrong length
with ^t^ (a) as (select order_id, amount from {orders}) select a from t
--
GEN3014: 't' needs 1 column, not 2 columns

# column list of an alias
select p, q from (select order_id, amount from {orders}) as t (p, q)
--
p VARCHAR
q NUMBER(10,2)

# values
select column1, column2 from values (1, 'a'), (2.5, null)
--
column1 NUMBER(2,1)
column2 VARCHAR(1) null

# values as a table
select v.id, v.label from (values (1, 'a'), (2, 'bcd')) as v (id, label)
--
id NUMBER(1,0)
label VARCHAR(3)

# recursion
with recursive n as (select 1 as i union all select i + 1 from n where i < 10) select i from n
--
i NUMBER(38,0)

# recursion without the word, with a column list
with n (i, label) as (select 1, 'x' union all select i + 1, label || 'y' from n) select * from n
--
i NUMBER(38,0)
label VARCHAR

# a name of its own inside an expression means the table
with orders as (select order_id from {orders}) select * from orders
--
order_id VARCHAR

# a column of both sides of USING means the left one
select customer_id, order_id, ^note^ from {orders} as o join (select order_id, 1 as note from {orders}) as p using (order_id)
--
GEN3024: Column 'note' exists in 'o' and 'p', and USING lets the left one win, which Snowflake is about to refuse; write the table's name before it

# an alias of the select list in a join's condition
select upper(o.note) as tag, c.name from {orders} as o left join {customers} as c on tag = c.name and o.customer_id = c.customer_id
--
tag VARCHAR null
name VARCHAR null

# extract with a comma
select extract(year, ordered_at) as y, extract('month', ordered_at) as m from {orders}
--
y NUMBER(18,0)
m NUMBER(18,0)
