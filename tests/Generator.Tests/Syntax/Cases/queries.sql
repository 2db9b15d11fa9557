with a as (select 1 as x), b (y) as (select x from a) select * from a, b
----
with a as (
    select
        1 as x
),
b (y) as (
    select
        x
    from a
)
select
    *
from a, b
====
with recursive t (n) as (select 1 union all select n + 1 from t where n < 10) select n from t
----
with recursive t (n) as (
    select
        1
    union all
    select
        n + 1
    from t
    where n < 10
)
select
    n
from t
====
select 1 union select 2 union all select 3
----
select
    1
union
select
    2
union all
select
    3
====
select 1 union select 2 intersect select 3 except select 4 minus select 5
----
select
    1
union
select
    2
intersect
select
    3
except
select
    4
except
select
    5
====
(select 1 union select 2) intersect select 3
----
(
    select
        1
    union
    select
        2
)
intersect
select
    3
====
select 1 union (select 2 union select 3)
----
select
    1
union
(
    select
        2
    union
    select
        3
)
====
(select 1 order by 1 limit 1) union all (select 2) order by 1
----
(
    select
        1
    order by 1
    limit 1
)
union all
select
    2
order by 1
====
select a from t union all by name select b from u
----
select
    a
from t
union all by name
select
    b
from u
====
select a from t union distinct select b from u
----
select
    a
from t
union
select
    b
from u
====
select * from (with c as (select 1) select * from c) where a in (with d as (select 2) select * from d)
----
select
    *
from (
    with c as (
        select
            1
    )
    select
        *
    from c
)
where a in (
    with d as (
        select
            2
    )
    select
        *
    from d
)
====
values (1, 'a'), (2, 'b')
----
values (1, 'a'), (2, 'b')
====
(select 1)
----
select
    1
====
((select 1))
----
select
    1
====
with source as (
    select * from raw.raw_events
),
ranked as (
    select
        event_data:event_id::string as event_id,
        event_data:customer.email::string as customer_email,
        row_number() over (partition by event_data:event_id order by loaded_at desc) as rn
    from source
    where event_data:event_id is not null
)
select event_id, customer_email, current_timestamp() as dbt_updated_at
from ranked
qualify rn = 1
----
with source as (
    select
        *
    from raw.raw_events
),
ranked as (
    select
        event_data:event_id::string as event_id,
        event_data:customer.email::string as customer_email,
        row_number() over (partition by event_data:event_id order by loaded_at desc) as rn
    from source
    where event_data:event_id is not null
)
select
    event_id,
    customer_email,
    current_timestamp() as dbt_updated_at
from ranked
qualify rn = 1
