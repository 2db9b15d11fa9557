=== integers divide to six digits
select 2 as n1, 7 as n2, n1 / n2 as q
--- duckdb
select
    2 as n1,
    7 as n2,
    cast(cast(n1 as hugeint) * 10000000 // coalesce(nullif(n2, 0), error('Division by zero')) * 0.0000001 as decimal(38, 6)) as q
--- rows
2 | 7 | 0.285714

=== a quotient has six digits more than its numerator
select 10.1 as n1, 2.1 as n2, n1 / n2 as q
--- duckdb
select
    10.1 as n1,
    2.1 as n2,
    cast(cast(n1 * 1000000000 as hugeint) // cast(coalesce(nullif(n2, 0), error('Division by zero')) * 10 as hugeint) * 0.00000001 as decimal(38, 7)) as q
--- rows
10.1 | 2.1 | 4.8095238

=== a quotient of thousandths
select 10.001 as n1, .001 as n2, n1 / n2 as q
--- duckdb
select
    10.001 as n1,
    .001 as n2,
    cast(cast(n1 * 10000000000000 as hugeint) // cast(coalesce(nullif(n2, 0), error('Division by zero')) * 1000 as hugeint) * 0.0000000001 as decimal(38, 9)) as q
--- rows
10.001 | 0.001 | 10001

=== a long scale stays the numerator's
select .1 as n1, .0000000000001 as n2, n1 / n2 as q
--- duckdb
select
    .1 as n1,
    .0000000000001 as n2,
    cast(cast(n1 * 1000000000000000000000 as hugeint) // cast(coalesce(nullif(n2, 0), error('Division by zero')) * 10000000000000 as hugeint) * 0.00000001 as decimal(38, 7)) as q
--- rows
0.1 | 0.0000000000001 | 1000000000000

=== a quotient rounds half away from zero
select 1 / 640 as up, -1 / 640 as down, 1 / 2 as half
--- duckdb
select
    cast(cast(1 as hugeint) * 10000000 // 640 * 0.0000001 as decimal(38, 6)) as up,
    cast(cast(-1 as hugeint) * 10000000 // 640 * 0.0000001 as decimal(38, 6)) as down,
    cast(cast(1 as hugeint) * 10000000 // 2 * 0.0000001 as decimal(38, 6)) as half
--- rows
0.001563 | -0.001563 | 0.5

=== products keep the sum of the scales
select 10.01 as n1, 1.1 as n2, n1 * n2 as p
--- duckdb
select
    10.01 as n1,
    1.1 as n2,
    n1 * n2 as p
--- rows
10.01 | 1.1 | 11.011

=== a product's scale stops at twelve digits or the longer one
select .1 as n1, .0000000000001 as n2, n1 * n2 as p
--- duckdb
select
    .1 as n1,
    .0000000000001 as n2,
    cast(n1 * n2 as decimal(38, 13)) as p
--- rows
0.1 | 0.0000000000001 | 0

=== columns divide exactly
select order_id, amount / units as each from {staging.orders} where amount is not null order by order_id
--- duckdb
select
    order_id,
    cast(cast(amount * 1000000000 as hugeint) // coalesce(nullif(units, 0), error('Division by zero')) * 0.000000001 as decimal(38, 8)) as each
from staging.orders
where amount is not null
order by order_id nulls last
--- rows
o1 | 5.25
o2 | 6.66666667
o4 | 0.03571429

=== floats divide as they are
select order_id, weight / units as each from {staging.orders} where order_id = 'o3'
--- duckdb
select
    order_id,
    weight / coalesce(nullif(units, 0), error('Division by zero')) as each
from staging.orders
where order_id = 'o3'
--- rows
o3 | 2.5

=== dividing by zero is an error
select 1 / units as broken from (select 0 as units from {staging.orders})
--- duckdb
select
    cast(cast(1 as hugeint) * 10000000 // coalesce(nullif(units, 0), error('Division by zero')) * 0.0000001 as decimal(38, 6)) as broken
from (select 0 as units from staging.orders) as t
--- rows
error: Invalid Input Error: Division by zero

=== dividing by NULL gives NULL
select weight / amount as q from {staging.orders} where order_id = 'o3'
--- duckdb
select
    weight / case when amount = 0 then error('Division by zero') else amount end as q
from staging.orders
where order_id = 'o3'
--- rows
NULL

=== a divisor that cannot be zero needs no guard
select order_id, weight / nullif(units - 1, 0) as q from {staging.orders} where order_id in ('o1', 'o3') order by order_id
--- duckdb
select
    order_id,
    weight / nullif(units - 1, 0) as q
from staging.orders
where order_id in ('o1', 'o3')
order by order_id nulls last
--- rows
o1 | 1.5
o3 | NULL

=== a remainder has the dividend's sign
select -5 % 3 as a, 5 % -3 as b, 5.5 % 2 as c
--- duckdb
select
    -5 % 3 as a,
    5 % -3 as b,
    5.5 % 2 as c
--- rows
-2 | 2 | 1.5

=== parentheses only where they are needed
select (1 + 2) * 3 as a, 1 + (2 * 3) as b, 10 - (3 - 2) as c, -(-1) as d, not (true and false) as e, (1 + 2) + 3 as f, (1 = 1) = true as g
--- duckdb
select
    (1 + 2) * 3 as a,
    1 + 2 * 3 as b,
    10 - (3 - 2) as c,
    -(-1) as d,
    not (true and false) as e,
    1 + 2 + 3 as f,
    (1 = 1) = true as g
--- rows
9 | 7 | 9 | 1 | true | 6 | true

=== concatenating NULL gives NULL
select 'a' || null as a, 17 || '76' as b, 'x' || 'y' || 'z' as c
--- duckdb
select
    'a' || null as a,
    cast(17 as varchar) || '76' as b,
    'x' || 'y' || 'z' as c
--- rows
NULL | 1776 | xyz

=== dates count in days
select date '2026-03-01' - date '2026-02-01' as days, date '2026-02-28' + 1 as next, date '2026-02-28' + interval '1 day' as later
--- duckdb
select
    date '2026-03-01' - date '2026-02-01' as days,
    date '2026-02-28' + 1 as next,
    cast(date '2026-02-28' + interval '1 day' as date) as later
--- rows
28 | 2026-03-01 | 2026-03-01

=== intervals
select ordered_at + interval '1 day, 2 hours' as later from {staging.orders} where order_id = 'o1'
--- duckdb
select
    ordered_at + interval '1 day 2 hour' as later
from staging.orders
where order_id = 'o1'
--- rows
2026-02-01 12:00:00
