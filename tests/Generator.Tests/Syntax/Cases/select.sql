select 1
----
select
    1
====
SELECT a, B as b2, "Mixed Case" mc, t.c, db.s.t.d FROM t
----
select
    a,
    B as b2,
    "Mixed Case" as mc,
    t.c,
    db.s.t.d
from t
====
select * from t
----
select
    *
from t
====
select t.*, s.u.* exclude (a, b) from t, s.u
----
select
    t.*,
    s.u.* exclude (a, b)
from t, s.u
====
select * exclude a from t
----
select
    * exclude (a)
from t
====
select * except (a, b) from t
----
select
    * exclude (a, b)
from t
====
select * ilike '%id%' rename (department_id as department) from t
----
select
    * ilike '%id%' rename (department_id as department)
from t
====
select * replace ('x' || a as a, b + 1 as b) rename a as z from t
----
select
    * replace ('x' || a as a, b + 1 as b) rename (a as z)
from t
====
select a, b, from t
----
select
    a,
    b
from t
====
select distinct a from t
----
select distinct
    a
from t
====
select all a from t
----
select
    a
from t
====
select top 10 a from t order by a
----
select top 10
    a
from t
order by a
====
select $1, t.$2, $3:a.b from t
----
select
    $1,
    t.$2,
    $3:a.b
from t
====
select a from t where a > 1 and b is not null group by a having count(*) > 1 qualify row_number() over (order by a) = 1 order by 1 limit 10
----
select
    a
from t
where a > 1 and b is not null
group by a
having count(*) > 1
qualify row_number() over (order by a) = 1
order by 1
limit 10
====
select a, sum(b) from t group by all order by all desc nulls last
----
select
    a,
    sum(b)
from t
group by all
order by all desc nulls last
====
select a from t group by rollup (a, b), cube (c, (d, e)), grouping sets ((a, b), (c), ()), f, g + 1
----
select
    a
from t
group by rollup (a, b), cube (c, (d, e)), grouping sets ((a, b), c, ()), f, g + 1
====
select a from t group by 1, 2
----
select
    a
from t
group by 1, 2
====
select a, rank() over w, sum(b) over (w rows unbounded preceding) from t window w as (partition by a order by b)
----
select
    a,
    rank() over (w),
    sum(b) over (w rows unbounded preceding)
from t
window w as (partition by a order by b)
====
select level, prior name from t start with parent is null connect by prior id = parent and level < 5
----
select
    level,
    prior name
from t
start with parent is null
connect by prior id = parent and level < 5
====
select a from t connect by id = prior parent start with id = 1
----
select
    a
from t
start with id = 1
connect by id = prior parent
====
select a order_id, b left, c "end", d end, e date, f limit_ from t
----
select
    a as order_id,
    b as left,
    c as "end",
    d as end,
    e as date,
    f as limit_
from t
====
select date, time, timestamp, type, value, key, "select", t."from", row_number from t
----
select
    date,
    time,
    timestamp,
    type,
    value,
    key,
    "select",
    t."from",
    row_number
from t
====
select -- a comment
    a, // another
    /* and
    a third */ b
from t -- the end
----
select
    a,
    b
from t
====
select a from t order by a asc nulls first, b desc, c nulls last limit 10 offset 5
----
select
    a
from t
order by a nulls first, b desc, c nulls last
limit 10
offset 5
====
select a from t offset 5 rows fetch next 10 rows only
----
select
    a
from t
limit 10
offset 5
====
select a from t fetch first 1 row only
----
select
    a
from t
limit 1
====
select a from t limit null offset 3
----
select
    a
from t
limit null
offset 3
====
select current_date, current_timestamp(3), current_user from t
----
select
    current_date(),
    current_timestamp(3),
    current_user()
from t
====
select count(*) as first, 1 as last, 'x' as name, 2 as values_ from t
----
select
    count(*) as first,
    1 as last,
    'x' as name,
    2 as values_
from t
