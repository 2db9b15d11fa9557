=== like with an escape
select name from {staging.customers} where name like 'A^_%' escape '^' or name ilike 'a_N' order by name
--- duckdb
select
    name
from staging.customers
where
    name like 'A^_%' escape '^'
    or name ilike 'a_N'
order by name nulls last
--- rows
Ann

=== like any and all
select customer_id from {staging.customers} where name ilike any ('a%', '%y') and name like all ('%', '_%') and not name like any ('Z%', 'Y%') order by 1
--- duckdb
select
    customer_id
from staging.customers
where
    (name ilike 'a%' or name ilike '%y')
    and name like '%' and name like '_%'
    and not (name like 'Z%' or name like 'Y%')
order by customer_id nulls last
--- rows
c1
c3

=== a regular expression matches the whole text
select 'abc' rlike 'b' as a, 'abc' rlike 'a.c' as b, 'abc' not rlike 'x' as c
--- duckdb
select
    regexp_full_match('abc', 'b') as a,
    regexp_full_match('abc', 'a.c') as b,
    not regexp_full_match('abc', 'x') as c
--- rows
false | true | true

=== case and iff
select case when units > 2 then 'many' when units = 2 then 'two' end as a, case units when 1 then 'one' else 'more' end as b, iff(amount > 5, 'big', 'small') as c from {staging.orders} order by order_id
--- duckdb
select
    case when units > 2 then 'many' when units = 2 then 'two' end as a,
    case units when 1 then 'one' else 'more' end as b,
    case when amount > 5 then 'big' else 'small' end as c
from staging.orders
order by order_id nulls last
--- rows
two | more | big
many | more | big
NULL | one | small
many | more | small

=== in lists, ranges and NULL comparisons
select order_id from {staging.orders} where customer_id in ('c1', 'c9') and units between 2 and 3 and amount is distinct from null and customer_id is not null order by order_id
--- duckdb
select
    order_id
from staging.orders
where
    customer_id in ('c1', 'c9')
    and units between 2 and 3
    and amount is distinct from null
    and customer_id is not null
order by order_id nulls last
--- rows
o1
o2

=== subqueries
select
    (select max(units) from {staging.orders}) as most,
    exists (select 1 from {staging.orders} as o where o.customer_id = c.customer_id) as has_orders,
    c.customer_id not in (select customer_id from {staging.orders} where customer_id is not null) as is_new
from {staging.customers} as c
order by c.customer_id
--- duckdb
select
    (select max(units) from staging.orders) as most,
    exists (select 1 from staging.orders as o where customer_id = c.customer_id) as has_orders,
    customer_id not in (select customer_id from staging.orders where customer_id is not null) as is_new
from staging.customers as c
order by customer_id nulls last
--- rows
7 | true | false
7 | true | false
7 | false | true

=== comparing with any
select order_id from {staging.orders} where units >= all (select units from {staging.orders}) or units = any (select 1)
order by order_id
--- duckdb
select
    order_id
from staging.orders
where
    units >= all (select units from staging.orders)
    or units = any (select 1)
order by order_id nulls last
--- rows
o3
o4

=== lateral aliases
select units * 2 as doubled, doubled + 1 as more from {staging.orders} where more > 5 order by more
--- duckdb
select
    units * 2 as doubled,
    doubled + 1 as more
from staging.orders
where more > 5
order by more nulls last
--- rows
6 | 7
14 | 15

=== an alias within an aggregate
select customer_id is null as guest, units * 2 as doubled, count(distinct doubled) as n from {staging.orders} group by all order by doubled
--- duckdb
select
    customer_id is null as guest,
    units * 2 as doubled,
    count(distinct units * 2) as n
from staging.orders
group by all
order by doubled nulls last
--- rows
false | 2 | 1
false | 4 | 1
false | 6 | 1
true | 14 | 1

=== grouping by an alias that hides a column
select date_trunc('month', ordered_at)::date as month, count(*) as orders from {staging.orders} group by month order by month
--- duckdb
select
    cast(date_trunc('month', ordered_at) as date) as month,
    count(*) as orders
from staging.orders
group by 1
order by month nulls last
--- rows
2026-01-01 | 1
2026-02-01 | 3

=== grouping by a position
select upper(customer_id) as customer_id, sum(units) as units from {staging.orders} group by 1 having sum(orders.units) > 2 order by units
--- duckdb
select
    upper(customer_id) as customer_id,
    sum(units) as units
from staging.orders
group by 1
having sum(units) > 2
order by units nulls last
--- rows
C1 | 5
NULL | 7

=== rollup
select customer_id, sum(units) as units from {staging.orders} where customer_id is not null group by rollup (customer_id) order by customer_id
--- duckdb
select
    customer_id,
    sum(units) as units
from staging.orders
where customer_id is not null
group by rollup ((customer_id))
order by customer_id nulls last
--- rows
c1 | 5
c2 | 1
NULL | 6

=== qualify
select order_id from {staging.orders} qualify row_number() over (partition by customer_id order by ordered_at desc) = 1 order by order_id
--- duckdb
select
    order_id
from staging.orders
qualify row_number() over (partition by customer_id order by ordered_at desc nulls first) = 1
order by order_id nulls last
--- rows
o2
o3
o4

=== joins
select c.customer_id, o.order_id
from {staging.customers} as c
left join {staging.orders} as o
    on c.customer_id = o.customer_id and o.units > 1
order by c.customer_id, o.order_id
--- duckdb
select
    c.customer_id,
    o.order_id
from staging.customers as c
left join staging.orders as o on c.customer_id = o.customer_id and o.units > 1
order by c.customer_id nulls last, o.order_id nulls last
--- rows
c1 | o1
c1 | o2
c2 | NULL
c3 | NULL

=== using merges its columns
select customer_id, name, order_id from {staging.customers} full join {staging.orders} using (customer_id) order by customer_id, order_id
--- duckdb
select
    customer_id,
    customers.name,
    orders.order_id
from staging.customers as customers
full join staging.orders as orders using (customer_id)
order by customer_id nulls last, orders.order_id nulls last
--- rows
c1 | Ann | o1
c1 | Ann | o2
c2 | NULL | o3
c3 | Cy | NULL
NULL | NULL | o4

=== an asof join
select o.order_id, p.column2 as price
from {staging.orders} as o
asof join (select column1::timestamp_ntz as since, column2 from values ('2026-01-01', 1), ('2026-02-01', 2)) as p match_condition (o.ordered_at >= p.since)
order by o.order_id
--- duckdb
select
    o.order_id,
    p.column2 as price
from staging.orders as o
asof left join (
    select
        coalesce(try_cast(column1 as timestamp), list_transform([regexp_replace(trim(column1), '(:[0-9]{1,2}(?:\.[0-9]{1,6})?)[0-9]*((?: ?[AaPp][Mm])?)(?: ?(?:[+-][0-9]{1,2}(?::?[0-9]{2})?|Z))?((?: [0-9]{4})?)$', '\1\2\3')], lambda t: coalesce(try_cast(t as timestamp), case when regexp_full_match(t, '-?[0-9]{1,18}') then list_transform([cast(t as bigint)], lambda n: make_timestamp(case when n < 31536000000 then n * 1000000 when n < 31536000000000 then n * 1000 when n < 31536000000000000 then n else n // 1000 end))[1] else strptime(t, ['%Y-%m-%d %H', '%Y-%m-%dT%H', '%d-%b-%Y', '%d-%B-%Y', '%m/%d/%Y', '%m/%d/%Y %H:%M:%S', '%a, %d %b %Y %H:%M:%S', '%a, %d %b %Y %H:%M:%S.%f', '%a, %d %b %Y %I:%M:%S %p', '%a, %d %b %Y %I:%M:%S.%f %p', '%a %b %d %H:%M:%S %Y']) end))[1]) as since,
        column2
    from (values ('2026-01-01', 1), ('2026-02-01', 2)) as t (column1, column2)
) as p on o.ordered_at >= p.since
order by o.order_id nulls last
--- rows
o1 | 1
o2 | 2
o3 | 2
o4 | 2

=== values
select column1, column2 from (values (1, 'a'), (2, null)) order by column1
--- duckdb
select
    column1,
    column2
from (values (1, 'a'), (2, null)) as t (column1, column2)
order by column1 nulls last
--- rows
1 | a
2 | NULL

=== values with names
select v.n, v.t from (values (1, 'a'), (2, 'b')) as v (n, t) order by n desc
--- duckdb
select
    n,
    t
from (values (1, 'a'), (2, 'b')) as v (n, t)
order by n desc nulls first
--- rows
2 | b
1 | a

=== set operations
(select 1 as n union all select 1) except (select 2 as n intersect select 2) order by n
--- duckdb
select
    1 as n
union all
select
    1
except
(select 2 as n intersect select 2)
order by n nulls last
--- rows
1

=== a recursive query
with recursive numbers (n) as (
    select 1
    union all
    select n + 1 from numbers where n < 3
)
select n from numbers order by n
--- duckdb
with recursive numbers (n) as (
    select
        1
    union all
    select
        n + 1
    from numbers
    where n < 3
)
select
    n
from numbers
order by n nulls last
--- rows
1
2
3

=== a star with its changes
select * exclude (ordered_at, weight) replace (units * 10 as units) rename (order_id as id) from {staging.orders} where order_id = 'o1'
--- duckdb
select
    order_id as id,
    customer_id,
    amount,
    units * 10 as units
from staging.orders
where order_id = 'o1'
--- rows
o1 | c1 | 10.5 | 20

=== names that are keywords
select units as "select", order_id as "Order Id", 1 as value, 2 as "end" from {staging.orders} where order_id = 'o1'
--- duckdb
select
    units as "select",
    order_id as "Order Id",
    1 as value,
    2 as "end"
from staging.orders
where order_id = 'o1'
--- rows
2 | o1 | 1 | 2

=== distinct
select distinct customer_id from {staging.orders} order by customer_id
--- duckdb
select distinct
    customer_id
from staging.orders
order by customer_id nulls last
--- rows
c1
c2
NULL

=== top
select top 1 order_id from {staging.orders} order by order_id desc
--- duckdb
select
    order_id
from staging.orders
order by order_id desc nulls first
limit 1
--- rows
o4

=== run values
select order_id from {staging.orders} where ordered_at >= dateadd(day, -{var:days=3}, '{var:day=2026-02-04}'::timestamp_ntz) and order_id <> 'x-{var:day=2026-02-04}' order by order_id
--- duckdb
select
    order_id
from staging.orders
where
    ordered_at >= (cast('2026-02-04' as timestamp) + to_days(cast(-3 as integer)))
    and order_id <> 'x-2026-02-04'
order by order_id nulls last
--- rows
o2
o3
o4

=== the current time is a value of the run
select current_date as today, sysdate() as now, current_timestamp()::timestamp_ntz as instant
--- duckdb
select
    cast(timestamp '2026-02-06 12:00:00' as date) as today,
    timestamp '2026-02-06 12:00:00' as now,
    cast(cast(timestamp '2026-02-06 12:00:00' as timestamp with time zone) as timestamp) as instant
--- rows
2026-02-06 | 2026-02-06 12:00:00 | 2026-02-06 12:00:00

=== a generator of rows
select seq4() as n, row_number() over (order by seq4()) as rn from table(generator(rowcount => 3)) order by rn
--- duckdb
select
    range as n,
    row_number() over (order by range nulls last) as rn
from range(cast(3 as bigint)) as generator
order by rn nulls last
--- rows
0 | 1
1 | 2
2 | 3

=== pivot
select * from (select customer_id, month(ordered_at) as month, units from {staging.orders} where customer_id is not null) pivot (sum(units) for month in (1, 2)) as p (customer_id, january, february) order by customer_id
--- duckdb
select
    customer_id,
    january,
    february
from (
    select
        customer_id,
        sum(case when month = 1 then units end) as "1",
        sum(case when month = 2 then units end) as "2"
    from (
        select
            customer_id,
            month(ordered_at) as month,
            units
        from staging.orders
        where customer_id is not null
    ) as t
    group by customer_id
) as p (customer_id, january, february)
order by customer_id nulls last
--- rows
c1 | 2 | 3
c2 | NULL | 1

=== unpivot
select * from (select order_id, units, length(order_id) as letters from {staging.orders} where order_id = 'o1') unpivot (n for what in (units, letters)) order by what
--- duckdb
select
    order_id,
    what,
    n
from (
    select
        order_id,
        'UNITS' as what,
        units as n
    from (
        select
            order_id,
            units,
            length(order_id) as letters
        from staging.orders
        where order_id = 'o1'
    ) as t
    where units is not null
    union all
    select
        order_id,
        'LETTERS' as what,
        letters as n
    from (
        select
            order_id,
            units,
            length(order_id) as letters
        from staging.orders
        where order_id = 'o1'
    ) as t
    where letters is not null
) as t2
order by what nulls last
--- rows
o1 | LETTERS | 2
o1 | UNITS | 2

=== what has no form is named
select tools.score(order_id) as a, st_distance(null, null) as b from {staging.orders}
--- duckdb
GEN3901: The user-defined function tools.score
GEN3901: ST_DISTANCE
--- rows


=== HAVING filters rows where nothing groups them
select n, (select count(*) from (values (1), (2)) v(x) where v.x <= n) as smaller
from (values (1), (2), (3)) t(n)
where n < 3
having smaller > 1
--- duckdb
select
    n,
    (select count(*) from (values (1), (2)) as v (x) where x <= t.n) as smaller
from (values (1), (2), (3)) as t (n)
where
    n < 3
    and smaller > 1
--- rows
2 | 2

=== an alias of the select list in FLATTEN's input
select split('a,b', ',') as parts, value::varchar as part
from (select 1 as one) t, lateral flatten(input => parts)
order by part
--- duckdb
select
    to_json(string_split('a,b', ',')) as parts,
    flatten.value ->> '$' as part
from (select 1 as one) as t
cross join lateral (
    select
        value
    from json_each(to_json(string_split('a,b', ',')))
    where fullkey <> '$'
) as flatten
order by part nulls last
--- rows
["a","b"] | a
["a","b"] | b
