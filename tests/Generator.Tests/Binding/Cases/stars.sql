# exclude
select * exclude (note, is_paid, quantity) from {orders}
--
order_id VARCHAR
customer_id VARCHAR null
ordered_at TIMESTAMP_NTZ
order_date DATE
amount NUMBER(10,2)
discount NUMBER(10,2) null

# exclude an unknown column
select * exclude ^nte^ from {orders}
--
GEN3001: Column 'nte' does not exist in the star's columns; did you mean 'note'?

# replace and rename
select * exclude (order_date, ordered_at, quantity, is_paid, note, discount) replace (amount::varchar as amount) rename (order_id as id) from {orders}
--
id VARCHAR
customer_id VARCHAR null
amount VARCHAR

# ilike
select * ilike '%order%' from {orders}
--
order_id VARCHAR
ordered_at TIMESTAMP_NTZ
order_date DATE

# qualified stars
select a.*, b.z from {a} join {b} on a.id = b.id
--
id NUMBER(38,0)
x NUMBER(38,0)
y NUMBER(38,0) null
z VARCHAR

# an unknown qualifier
select ^oders^.* from {orders}
--
GEN3002: No table of this query is called 'oders'; did you mean 'orders'?

# using gives its column once and first
select * exclude (x) from {a} left join {b} using (id)
--
id NUMBER(38,0)
y NUMBER(38,0) null
z VARCHAR null

# natural join
select * from {a} natural join {b}
--
id NUMBER(38,0)
x NUMBER(38,0)
y NUMBER(38,0) null
z VARCHAR

# using keeps qualified columns apart
select id, a.id as a_id, b.id as b_id from {a} full join {b} using (id)
--
id NUMBER(38,0)
a_id NUMBER(38,0) null
b_id NUMBER(38,0) null

# using of three
select id, z, w from {a} join {b} using (id) left join {c} using (id)
--
id NUMBER(38,0)
z VARCHAR
w VARCHAR null

# using an unknown column
select 1 as one from {a} join {b} using (^idd^)
--
GEN3001: Column 'idd' does not exist in 'a'; did you mean 'id'?

# renamed columns of a star may be used
select * exclude (y) rename (x as renamed), renamed + 1 as next from {a}
--
id NUMBER(38,0)
renamed NUMBER(38,0)
next NUMBER(38,0)
