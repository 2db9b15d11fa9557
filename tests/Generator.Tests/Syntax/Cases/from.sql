select * from a, b c, d.e as f
----
select
    *
from a, b as c, d.e as f
====
select * from a join b on a.x = b.x left outer join c using (x, y) right join d on true full outer join e on false cross join f natural join g natural left join h
----
select
    *
from a
join b on a.x = b.x
left join c using (x, y)
right join d on true
full join e on false
cross join f
natural join g
natural left join h
====
select * from a inner join (b left join c on b.x = c.x) on a.x = b.x
----
select
    *
from a
join (
    b
    left join c on b.x = c.x
) on a.x = b.x
====
select * from (a join b on a.x = b.x)
----
select
    *
from a
join b on a.x = b.x
====
select * from (select 1 as x) as t (y)
----
select
    *
from (
    select
        1 as x
) as t (y)
====
select * from ((select 1 as x)) t
----
select
    *
from (
    select
        1 as x
) as t
====
select * from ((select 1) union all (select 2)) t
----
select
    *
from (
    select
        1
    union all
    select
        2
) as t
====
select * from raw_events, lateral flatten(input => event_data:order.items) as item
----
select
    *
from raw_events, lateral flatten(input => event_data:order.items) as item
====
select f.value:sku::string from raw r, lateral flatten(input => r.items, outer => true, mode => 'ARRAY') f
----
select
    f.value:sku::string
from raw as r, lateral flatten(input => r.items, outer => true, mode => 'ARRAY') as f
====
select * from table(flatten(parse_json('[1]'))) f
----
select
    *
from table(flatten(parse_json('[1]'))) as f
====
select * from t, table(split_to_table(t.a, ',')) as s
----
select
    *
from t, table(split_to_table(t.a, ',')) as s
====
select * from table(generator(rowcount => 10))
----
select
    *
from table(generator(rowcount => 10))
====
select * from t left join lateral flatten(input => t.a) f
----
select
    *
from t
left join lateral flatten(input => t.a) as f
====
select * from t cross join lateral (select t.a + 1 as b) u
----
select
    *
from t
cross join lateral (
    select
        t.a + 1 as b
) as u
====
select * from values (1, 'a'), (2, 'b')
----
select
    *
from (
    values (1, 'a'), (2, 'b')
)
====
select * from (values (1, 'a'), (2, 'b')) as v (n, s)
----
select
    *
from (
    values (1, 'a'), (2, 'b')
) as v (n, s)
====
select column1 from values (1) as v
----
select
    column1
from (
    values (1)
) as v
====
select * from quotes q asof join trades t match_condition (q.at >= t.at) on q.symbol = t.symbol
----
select
    *
from quotes as q
asof join trades as t match_condition (q.at >= t.at) on q.symbol = t.symbol
====
select * from t at (timestamp => '2026-02-06'::timestamp) as a, u before (statement => 'x') b
----
select
    *
from t at (timestamp => '2026-02-06'::timestamp) as a, u before (statement => 'x') as b
====
select * from at
----
select
    *
from at
====
select * from t sample (10), u as v tablesample bernoulli (5 rows) seed (42), w sample system (3) repeatable (7)
----
select
    *
from t sample (10), u as v sample bernoulli (5 rows) seed (42), w sample system (3) seed (7)
====
select * from t pivot (sum(amount) for quarter in ('Q1', 'Q2' as q2)) as p (a, b) order by 1
----
select
    *
from t pivot (sum(amount) for quarter in ('Q1', 'Q2' as q2)) as p (a, b)
order by 1
====
select * from t pivot (sum(amount) as s, avg(amount) for t.quarter in (any order by quarter) default on null (0))
----
select
    *
from t pivot (sum(amount) as s, avg(amount) for t.quarter in (any order by quarter) default on null (0))
====
select * from t pivot (max(a) for b in (select distinct b from u)) p
----
select
    *
from t pivot (max(a) for b in (
    select distinct
        b
    from u
)) as p
====
select * from t unpivot include nulls (sales for month in (jan, feb as february)) as u
----
select
    *
from t unpivot include nulls (sales for month in (jan, feb as february)) as u
====
select $1, metadata$filename from @raw.events/2026/02/06 (file_format => 'raw.json', pattern => '.*[.]json') s
----
select
    $1,
    metadata$filename
from @raw.events/2026/02/06 (file_format => 'raw.json', pattern => '.*[.]json') as s
====
select t.$1 from @~/staged t, @%orders, @"My Stage"/x, '@st/with blank' u
----
select
    t.$1
from @~/staged as t, @%orders, @"My Stage"/x, '@st/with blank' as u
====
select * from "Db"."Schema"."Table", db..t
----
select
    *
from "Db"."Schema"."Table", db..t
====
select 1 as a from dual where exists (select 1 from t)
----
select
    1 as a
from dual
where exists (
    select
        1
    from t
)
====
select * from a inner directed join b on a.x = b.x last(b) left outer directed join c using (x) first (c) cross directed join d
----
select
    *
from a
join b on a.x = b.x
left join c using (x)
cross join d
====
select * from t unpivot (sales for month in (jan as 'January', feb))
----
select
    *
from t unpivot (sales for month in (jan as "January", feb))
====
select * from ticks match_recognize (
    partition by symbol, market order by ts desc nulls last
    measures match_number() as mn, final last(up.price) "Last", running avg(price) a
    all rows per match omit empty matches
    after match skip to first up
    pattern (start_row down+ up{2,} (flat | up){,3}? {- gap* -} last_row)
    define down as price < lag(price), up as price > lag(price), flat as true
) as m order by 1
----
select
    *
from ticks match_recognize (
    partition by symbol, market
    order by ts desc nulls last
    measures
        match_number() as mn,
        final last(up.price) as "Last",
        running avg(price) as a
    all rows per match omit empty matches
    after match skip to first up
    pattern (start_row down+ up{2,} (flat | up){0,3}? {- gap* -} last_row)
    define
        down as price < lag(price),
        up as price > lag(price),
        flat as true
) as m
order by 1
====
select * from t match_recognize (pattern (^ a permute(b, c) | c d?? $) define a as x = 1)
----
select
    *
from t match_recognize (
    one row per match
    pattern (^ a permute(b, c) | c d?? $)
    define
        a as x = 1
)
====
select * from (select 1 as x) match_recognize(order by x measures count(down.*) as c one row per match after match skip past last row pattern (()) define a as true) join u on true
----
select
    *
from (
    select
        1 as x
) match_recognize (
    order by x
    measures
        count(down.*) as c
    one row per match
    after match skip past last row
    pattern ()
    define
        a as true
)
join u on true
====
select * from t changes (information => append_only) at (timestamp => $ts1) end (statement => 'q') as c
----
select
    *
from t changes (information => append_only) at (timestamp => $ts1) end (statement => 'q') as c
====
select * from t changes (information => default) before (statement => last_query_id())
----
select
    *
from t changes (information => default) before (statement => last_query_id())
====
select * from a, b where a.id = b.id(+) and b.kind(+) = 'x'
----
select
    *
from a, b
where a.id = b.id(+) and b.kind(+) = 'x'
====
select * from t as w resample (using ts increment by interval '5 minutes' partition by city, county metadata_columns is_generated() as g, bucket_start()) where g
----
select
    *
from t as w resample (using ts increment by interval '5 minutes' partition by city, county metadata_columns is_generated() as g, bucket_start())
where g
====
select * from semantic_view(db.sales metrics orders.revenue as r, orders.* dimensions customer.name where customer.region = 'EU') as v
----
select
    *
from semantic_view(db.sales metrics orders.revenue as r, orders.* dimensions customer.name where customer.region = 'EU') as v
====
select * from semantic_view(sales dimensions customer.name n, customer.region metrics orders.revenue facts orders.amount)
----
select
    *
from semantic_view(sales dimensions customer.name as n, customer.region metrics orders.revenue facts orders.amount)
====
select * from a directed join b on a.x = b.x
----
select
    *
from a
join b on a.x = b.x
====
select * from table('a.b'), table($name) n, table(:binding), table(?)
----
select
    *
from table('a.b'), table($name) as n, table(:binding), table(?)
====
show tables ->> select "name" from $1 t ->> select * from $2
----
show tables
->> select
    "name"
from $1 as t
->> select
    *
from $2
====
select * from t for update; select * from t limit 3 for update wait 60; select 1 from t for update nowait
----
select
    *
from t
for update;
select
    *
from t
limit 3
for update wait 60;
select
    1
from t
for update wait 0
====
select coalesce(**[1, 2]), f(** :a, 3) where x in (**[1], 4)
----
select
    coalesce(**[1, 2]),
    f(**:a, 3)
where x in (**[1], 4)
====
select count(*), max(a) into :n, :m from t
----
select
    count(*),
    max(a)
into :n, :m
from t
====
select get_presigned_url(@stages.images, 'a.png'), build(@~/x), snowflake.core.null_count(select email from t), f(x => table(t), y => table(select 1))
----
select
    get_presigned_url(@stages.images, 'a.png'),
    build(@~/x),
    snowflake.core.null_count((
        select
            email
        from t
    )),
    f(x => table(t), y => table(select
        1))
