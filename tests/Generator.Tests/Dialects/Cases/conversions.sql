=== text to numbers rounds half away from zero
select '12.5'::number as a, '-12.5'::int as b, '12.345'::number(10, 2) as c, '1.5e3'::float as d
--- duckdb
select
    cast('12.5' as hugeint) as a,
    cast('-12.5' as hugeint) as b,
    cast('12.345' as decimal(10, 2)) as c,
    cast('1.5e3' as double) as d
--- rows
13 | -13 | 12.35 | 1500

=== text that is no number is an error
select name::int as n from {staging.customers} where customer_id = 'c1'
--- duckdb
select
    cast(name as hugeint) as n
from staging.customers
where customer_id = 'c1'
--- rows
error: Conversion Error: Could not convert string 'Ann' to INT128 when casting from source column name

=== try_cast gives NULL
select try_cast(name as int) as n, try_cast('7' as int) as m from {staging.customers} where customer_id = 'c1'
--- duckdb
select
    try_cast(replace(name, '_', ' ') as hugeint) as n,
    try_cast('7' as hugeint) as m
from staging.customers
where customer_id = 'c1'
--- rows
NULL | 7

=== floats to whole numbers round half away from zero
select 2.5::float::int as a, -2.5::float::int as b, 3.49::float::number(10, 1) as c
--- duckdb
select
    cast(round(cast(2.5 as double)) as hugeint) as a,
    -cast(round(cast(2.5 as double)) as hugeint) as b,
    cast(cast(3.49 as double) as decimal(10, 1)) as c
--- rows
3 | -3 | 3.5

=== decimals to whole numbers
select 2.5::number(10, 1)::int as a, amount::int as b from {staging.orders} where order_id = 'o1'
--- duckdb
select
    cast(cast(2.5 as decimal(10, 1)) as hugeint) as a,
    cast(amount as hugeint) as b
from staging.orders
where order_id = 'o1'
--- rows
3 | 11

=== numbers to text
select 1.50::number(10, 2)::varchar as a, 12::varchar as b, 1.0::float::varchar as c, 0.1::float::varchar as d, 1e20::float::varchar as e
--- duckdb
select
    cast(cast(1.50 as decimal(10, 2)) as varchar) as a,
    cast(12 as varchar) as b,
    format('{:.15g}', cast(1.0 as double)) as c,
    format('{:.15g}', cast(0.1 as double)) as d,
    format('{:.15g}', cast(100000000000000000000 as double)) as e
--- rows
1.50 | 12 | 1 | 0.1 | 1e+20

=== booleans
select true::varchar as a, 'yes'::boolean as b, 0::boolean as c, 2::boolean as d, 't'::boolean as e, true::int as f
--- duckdb
select
    cast(true as varchar) as a,
    true as b,
    cast(0 as boolean) as c,
    cast(2 as boolean) as d,
    true as e,
    cast(true as hugeint) as f
--- rows
true | true | false | true | true | 1

=== a timestamp written out is a literal
select '2026-02-05'::date as a, '2026-02-05'::timestamp_ntz as b, '2026-02-05T10:11:12.5'::timestamp as c
--- duckdb
select
    date '2026-02-05' as a,
    timestamp '2026-02-05' as b,
    timestamp '2026-02-05T10:11:12.5' as c
--- rows
2026-02-05 | 2026-02-05 00:00:00 | 2026-02-05 10:11:12.5

=== a timestamp with an offset keeps its wall clock
select column1::timestamp_ntz as t from values ('2026-02-05T10:00:00Z'), ('2026-02-05T12:30:00+02:00'), ('2026-02-05 01:02:03.25 -0730'), (null)
--- duckdb
select
    coalesce(try_cast(column1 as timestamp), list_transform([regexp_replace(trim(column1), '(:[0-9]{1,2}(?:\.[0-9]{1,6})?)[0-9]*((?: ?[AaPp][Mm])?)(?: ?(?:[+-][0-9]{1,2}(?::?[0-9]{2})?|Z))?((?: [0-9]{4})?)$', '\1\2\3')], lambda t: coalesce(try_cast(t as timestamp), case when regexp_full_match(t, '-?[0-9]{1,18}') then list_transform([cast(t as bigint)], lambda n: make_timestamp(case when n < 31536000000 then n * 1000000 when n < 31536000000000 then n * 1000 when n < 31536000000000000 then n else n // 1000 end))[1] else strptime(t, ['%Y-%m-%d %H', '%Y-%m-%dT%H', '%d-%b-%Y', '%d-%B-%Y', '%m/%d/%Y', '%m/%d/%Y %H:%M:%S', '%a, %d %b %Y %H:%M:%S', '%a, %d %b %Y %H:%M:%S.%f', '%a, %d %b %Y %I:%M:%S %p', '%a, %d %b %Y %I:%M:%S.%f %p', '%a %b %d %H:%M:%S %Y']) end))[1]) as t
from (
    values
        ('2026-02-05T10:00:00Z'),
        ('2026-02-05T12:30:00+02:00'),
        ('2026-02-05 01:02:03.25 -0730'),
        (null)
) as t (column1)
--- rows
2026-02-05 10:00:00
2026-02-05 12:30:00
2026-02-05 01:02:03.25
NULL

=== with a time zone it is an instant
select column1::timestamp_tz as t from values ('2026-02-05T12:30:00+02:00')
--- duckdb
select
    coalesce(try_cast(column1 as timestamp with time zone), list_transform([regexp_replace(trim(column1), '(:[0-9]{1,2}(?:\.[0-9]{1,6})?)[0-9]*((?: ?[AaPp][Mm])?) ?((?:[+-][0-9]{1,2}(?::?[0-9]{2})?|Z)?(?: [0-9]{4})?)$', '\1\2\3')], lambda t: coalesce(try_cast(t as timestamp with time zone), case when regexp_full_match(t, '-?[0-9]{1,18}') then timezone('UTC', list_transform([cast(t as bigint)], lambda n: make_timestamp(case when n < 31536000000 then n * 1000000 when n < 31536000000000 then n * 1000 when n < 31536000000000000 then n else n // 1000 end))[1]) else strptime(t, ['%Y-%m-%d %H', '%Y-%m-%dT%H', '%d-%b-%Y', '%d-%B-%Y', '%m/%d/%Y', '%m/%d/%Y %H:%M:%S', '%a, %d %b %Y %H:%M:%S', '%a, %d %b %Y %H:%M:%S.%f', '%a, %d %b %Y %I:%M:%S %p', '%a, %d %b %Y %I:%M:%S.%f %p', '%a %b %d %H:%M:%S %Y', '%Y-%m-%d %H:%M%z', '%Y-%m-%dT%H:%M%z', '%a, %d %b %Y %H:%M:%S%z', '%a, %d %b %Y %H:%M:%S.%f%z', '%a, %d %b %Y %I:%M:%S %p%z', '%a, %d %b %Y %I:%M:%S.%f %p%z', '%a %b %d %H:%M:%S%z %Y']) end))[1]) as t
from (values ('2026-02-05T12:30:00+02:00')) as t (column1)
--- rows
2026-02-05 10:30:00

=== timestamps to text have milliseconds
select ordered_at::varchar as a, ordered_at::date::varchar as b from {staging.orders} where order_id = 'o3'
--- duckdb
select
    strftime(ordered_at, '%Y-%m-%d %H:%M:%S.%g') as a,
    cast(cast(ordered_at as date) as varchar) as b
from staging.orders
where order_id = 'o3'
--- rows
2026-02-01 23:59:59.500 | 2026-02-01

=== text is never cut to a length
select 'ab'::varchar(5) as a, name::varchar(3) as b, try_cast(name as varchar(2)) as c from {staging.customers} where customer_id = 'c1'
--- duckdb
select
    'ab' as a,
    case
        when length(name) > 3 then error('String ''' || name || ''' is too long and would be truncated')
        else name
    end as b,
    case when length(name) > 2 then null else name end as c
from staging.customers
where customer_id = 'c1'
--- rows
ab | Ann | NULL

=== seconds since 1970
select 1770000000::timestamp_ntz as t
--- duckdb
select
    make_timestamp(cast(1770000000 as bigint) * 1000000) as t
--- rows
2026-02-02 02:40:00

=== casting to what it is says nothing
select order_id::varchar as a, weight::float as b, ordered_at::timestamp_ntz as c from {staging.orders} where order_id = 'o1'
--- duckdb
select
    order_id as a,
    weight as b,
    ordered_at as c
from staging.orders
where order_id = 'o1'
--- rows
o1 | 1.5 | 2026-01-31 10:00:00
