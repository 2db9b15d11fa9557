# a spine of days
with rawdata as (
    with p as (select 0 as generated_number union all select 1), unioned as (
        select p0.generated_number * power(2, 0) + p1.generated_number * power(2, 1) + 1 as generated_number
        from p as p0 cross join p as p1
    )
    select * from unioned where generated_number <= 30 order by generated_number
), all_periods as (
    select (dateadd(day, row_number() over (order by generated_number) - 1, cast('2020-01-01' as date))) as date_day from rawdata
), filtered as (
    select * from all_periods where date_day <= cast('2020-02-01' as date)
)
select date_day, dayname(date_day) as name, date_part('week', date_day) as week, last_day(date_day, month) as month_end from filtered
--
date_day DATE
name VARCHAR
week NUMBER(18,0)
month_end DATE

# a surrogate key
select md5(cast(coalesce(cast(order_id as varchar), '_null_') || '-' || coalesce(cast(customer_id as varchar), '_null_') as varchar)) as id from {orders}
--
id VARCHAR

# deduplication
select * from {orders} qualify row_number() over (partition by order_id order by ordered_at desc) = 1
--
order_id VARCHAR
customer_id VARCHAR null
ordered_at TIMESTAMP_NTZ
order_date DATE
amount NUMBER(10,2)
discount NUMBER(10,2) null
quantity NUMBER(38,0)
is_paid BOOLEAN
note VARCHAR null

# pivot by hand
select customer_id, sum(case when is_paid then amount else 0 end) as paid, sum(iff(is_paid, 0, amount)) as unpaid, count_if(is_paid) as n, count(distinct case when is_paid then order_id end) as d from {orders} group by 1 having count(*) > 1
--
customer_id VARCHAR null
paid NUMBER(22,2)
unpaid NUMBER(22,2)
n NUMBER(18,0)
d NUMBER(18,0)

# pivot
select * from (select customer_id, order_date, amount from {orders}) pivot (sum(amount) for order_date in ('2020-01-01', '2020-02-01')) as p (customer, jan, feb)
--
customer VARCHAR null
jan NUMBER(22,2) null
feb NUMBER(22,2) null

# unpivot
select * from {a} unpivot (amount for name in (x, y))
--
id NUMBER(38,0)
name VARCHAR
amount NUMBER(38,0)

# sessions
with lagged as (select *, lag(ordered_at) over (partition by customer_id order by ordered_at) as previous from {orders}),
flagged as (select *, iff(previous is null or datediff(minute, previous, ordered_at) > 30, 1, 0) as is_new from lagged)
select customer_id, ordered_at, sum(is_new) over (partition by customer_id order by ordered_at rows between unbounded preceding and current row) as session_number, conditional_true_event(is_new = 1) over (partition by customer_id order by ordered_at) as c from flagged
--
customer_id VARCHAR null
ordered_at TIMESTAMP_NTZ
session_number NUMBER(13,0)
c NUMBER(18,0)

# json building and reading
select customer_id, object_construct('id', order_id, 'amount', amount) as o, array_agg(object_construct(*)) within group (order by order_id) over (partition by customer_id) as l, parse_json('{"a": [1, 2]}'):a[0]::integer as first, get_path(parse_json(note), 'x.y') as g from {orders}
--
customer_id VARCHAR null
o OBJECT
l ARRAY
first NUMBER(38,0) null
g VARIANT null

# flatten twice
select e.event_id, i.index, i.value:sku::string as sku, t.value::string as tag, t.key, i.seq from {events} e, lateral flatten(input => e.event_data:order.items, outer => true) i, lateral flatten(e.event_data:tags) t where i.value:quantity::int > 1
--
event_id VARCHAR
index NUMBER(38,0) null
sku VARCHAR null
tag VARCHAR null
key VARCHAR null
seq NUMBER(38,0)

# table functions
select s.value, g.seq4, r.n from table(split_to_table('a,b', ',')) s, (select seq4() as seq4 from table(generator(rowcount => 10))) g, (select row_number() over (order by 1) as n from table(generator(rowcount => 3))) r
--
value VARCHAR
seq4 NUMBER(38,0)
n NUMBER(18,0)

# asof and right joins
select o.order_id, c.name from {orders} o asof join {customers} c match_condition (o.order_date >= c.created_on) on o.customer_id = c.customer_id
--
order_id VARCHAR
name VARCHAR null

# dates and times
select current_timestamp() as a, current_timestamp as b, current_date - 7 as c, dateadd('month', -1, current_date()) as d, to_timestamp_ntz(ordered_at) as e, convert_timezone('UTC', 'Europe/Berlin', ordered_at) as f, ordered_at::date - order_date as g, datediff('day', order_date, '2020-01-01') as h, date_trunc(week, ordered_at) as i, to_char(ordered_at, 'YYYY-MM') as j, timestampadd(hour, 2, ordered_at) as k, time_slice(ordered_at, 15, 'minute') as l, year(ordered_at) as m, '2020-01-01'::timestamp_tz > ordered_at as n, ordered_at - interval '1 hour' as o from {orders}
--
a TIMESTAMP_LTZ
b TIMESTAMP_LTZ
c DATE
d DATE
e TIMESTAMP_NTZ
f TIMESTAMP_NTZ
g NUMBER(9,0)
h NUMBER(18,0)
i TIMESTAMP_NTZ
j VARCHAR
k TIMESTAMP_NTZ
l TIMESTAMP_NTZ
m NUMBER(4,0)
n BOOLEAN
o TIMESTAMP_NTZ

# text functions
select split_part(note, '-', 1) as a, regexp_substr(note, '[0-9]+') as b, regexp_replace(note, 'x', '') as c, trim(note) as d, ltrim(note, '0') as e, left(note, 2) as f, substr(note, 2, 3) as g, note rlike '.*x' as h, contains(note, 'x') as i, lpad(quantity, 5, '0') as j, initcap(note) as k, concat(note, '-', quantity) as l, position('x' in note) as m, charindex('x', note) as n, replace(note, 'a') as o, note || amount || is_paid as p, collate(note, 'en-ci') as q, strtok(note, '-', 1) as r from {orders}
--
a VARCHAR null
b VARCHAR null
c VARCHAR null
d VARCHAR null
e VARCHAR null
f VARCHAR null
g VARCHAR null
h BOOLEAN null
i BOOLEAN null
j VARCHAR
k VARCHAR null
l VARCHAR null
m NUMBER(18,0) null
n NUMBER(18,0) null
o VARCHAR null
p VARCHAR null
q VARCHAR null
r VARCHAR null

# conversions
select try_to_number(note) as a, try_to_date(note) as b, to_varchar(amount) as c, to_number(note, 10, 2) as d, to_boolean(note) as e, note::float as f, nullif(note, '') as g, zeroifnull(discount) as h, div0(amount, discount) as i, decode(note, 'a', 1, 'b', 2, 0) as j, nvl2(note, 1, 2) as k, note::variant as l, to_json(object_construct()) as m, hash(note, amount) as n, round(amount / 3, 2) as o, abs(discount) as p, floor(amount) as q, mod(quantity, 3) as r from {orders}
--
a NUMBER(38,0) null
b DATE null
c VARCHAR
d NUMBER(10,2) null
e BOOLEAN null
f FLOAT null
g VARCHAR null
h NUMBER(10,2)
i NUMBER(18,8) null
j NUMBER(1,0)
k NUMBER(1,0)
l VARIANT null
m VARCHAR
n NUMBER(19,0)
o NUMBER(17,2)
p NUMBER(10,2) null
q NUMBER(11,0)
r NUMBER(38,0)

# semi-structured where a value is expected
select payload:a = 'x' as a, payload:n > 3 as b, upper(payload:a) as c, payload:a || 'x' as d, payload:at::timestamp as e, datediff(day, payload:at, current_date) as f, sum(payload:n) over () as g, coalesce(payload:a, 'none') as h, payload:a in ('x', 'y') as i, case when payload:b then 1 end as j, payload:a like 'x%' as k, iff(payload:a is null, 1, 2) as l, nvl(payload:a::string, '') as m, payload:list[0]:sku::string as n from {loose}
--
a BOOLEAN null
b BOOLEAN null
c VARCHAR null
d VARCHAR null
e TIMESTAMP_NTZ null
f NUMBER(18,0) null
g FLOAT null
h VARCHAR
i BOOLEAN null
j NUMBER(1,0) null
k BOOLEAN null
l NUMBER(1,0)
m VARCHAR
n VARCHAR null

# grouping by everything people group by
select date_trunc('month', ordered_at) as month, case when amount > 100 then 'big' else 'small' end as size, lower(note) as note_lower, count(*) as n, sum(amount) / count(*) as mean, max(ordered_at)::date as last, listagg(distinct order_id, ',') within group (order by order_id) as ids, percentile_cont(0.5) within group (order by amount) as med, ratio_to_report(sum(amount)) over () as share, sum(sum(amount)) over (order by date_trunc('month', ordered_at)) as running from {orders} group by month, size, lower(note) order by month desc nulls last, n
--
month TIMESTAMP_NTZ
size VARCHAR(5)
note_lower VARCHAR null
n NUMBER(18,0)
mean NUMBER(28,8)
last DATE
ids VARCHAR
med NUMBER(13,5)
share NUMBER(30,8) null
running NUMBER(34,2)

# correlated and nested subqueries
select o.order_id, (select count(*) from {orders} p where p.customer_id = o.customer_id and p.ordered_at < o.ordered_at) as earlier, o.amount > all (select amount from {orders} where customer_id = o.customer_id) as largest, o.customer_id not in (select customer_id from {customers} where country is null) as known from {orders} o where exists (select * from {customers} c where c.customer_id = o.customer_id)
--
order_id VARCHAR
earlier NUMBER(18,0)
largest BOOLEAN
known BOOLEAN null

# merged columns used everywhere
select customer_id, count(*) as n from {orders} left join {customers} using (customer_id) where customer_id is not null group by customer_id having count(*) > 1 order by customer_id
--
customer_id VARCHAR
n NUMBER(18,0)

# several levels of unions with different branches
select order_id, null as discount, 'a' as kind, amount from {orders} union all select order_id, discount, 'bcd', 0 from {orders} union all (select note, 1.5, null, quantity from {orders} order by note limit 3)
--
order_id VARCHAR null
discount NUMBER(10,2) null
kind VARCHAR(3) null
amount NUMBER(38,2)

# quoted identifiers
select "order_id" as "Order", "ORDER_ID" as x, "Order" || 'x' as y from {orders} where "Order" <> ''
--
Order VARCHAR
x VARCHAR
y VARCHAR

# booleans as numbers and text
select sum(is_paid::int) as a, max(is_paid) as b, boolor_agg(is_paid) as c, booland_agg(amount > 1) as d, is_paid = 'true' as e, not is_paid as f from {orders} group by is_paid
--
a NUMBER(38,0)
b BOOLEAN
c BOOLEAN
d BOOLEAN
e BOOLEAN
f BOOLEAN

# alias used in a later alias, in window and in where
select amount - coalesce(discount, 0) as net, net * 0.19 as tax, net + tax as gross, sum(gross) over (partition by customer_id) as total from {orders} where net > 0 qualify total > 100
--
net NUMBER(11,2)
tax NUMBER(14,4)
gross NUMBER(15,4)
total NUMBER(27,4)

# distinct on an alias in order by an expression
select distinct upper(note) as n from {orders} order by upper(note)
--
n VARCHAR null

# higher-order functions
select filter(array_construct(1, 2), x -> x > 1) as a, transform([1, 2], (x int) -> x * quantity) as b, reduce([1, 2], 0, (acc, x) -> acc + x) as c from {orders}
--
a ARRAY
b ARRAY
c FLOAT null

# the row in the middle of its own
select max(order_id) as m, min_by(order_id, ordered_at) as f, max_by(order_id, ordered_at) as l, array_agg(distinct note) as notes, approx_count_distinct(order_id) as n, any_value(note) as v, mode(note) as o, stddev(amount) as s, corr(amount, quantity) as c from {orders}
--
m VARCHAR null
f VARCHAR null
l VARCHAR null
notes ARRAY
n NUMBER(18,0)
v VARCHAR null
o VARCHAR null
s FLOAT null
c FLOAT null

# nth and ntile and frames
select ntile(4) over (order by amount) as q, nth_value(order_id, 2) over (order by amount) as second, last_value(note ignore nulls) over (partition by customer_id order by ordered_at) as latest, avg(amount) over (order by ordered_at range between interval '7 days' preceding and current row) as week, percent_rank() over (order by amount) as p, cume_dist() over (order by amount) as c, width_bucket(amount, 0, 100, 10) as w from {orders}
--
q NUMBER(18,0)
second VARCHAR null
latest VARCHAR null
week NUMBER(13,5)
p FLOAT
c FLOAT
w NUMBER(18,0)
