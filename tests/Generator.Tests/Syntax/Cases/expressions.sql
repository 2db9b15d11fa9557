select a + b * c - (d - e) / f % g || 'x'
----
select
    a + b * c - (d - e) / f % g || 'x'
====
select (a + b) * c, a - (b - c), a - b - c, -(-a), - -a, +a, -a::int, (-1)::int
----
select
    (a + b) * c,
    a - (b - c),
    a - b - c,
    -(-a),
    -(-a),
    +a,
    -a::int,
    (-1)::int
====
select a or b and not c = d, (a or b) and not (c and d), not not a
----
select
    a or b and not c = d,
    (a or b) and not (c and d),
    not not a
====
select a = 1, a <> 2, a != 3, a < 4, a <= 5, a > 6, a >= 7, (a = b) = c
----
select
    a = 1,
    a <> 2,
    a <> 3,
    a < 4,
    a <= 5,
    a > 6,
    a >= 7,
    (a = b) = c
====
select a is null, a is not null, a is true, a is not false, a is distinct from b, a is not distinct from null
----
select
    a is null,
    a is not null,
    a is true,
    a is not false,
    a is distinct from b,
    a is not distinct from null
====
select a between 1 and 2 and b not between c + 1 and d * 2
----
select
    a between 1 and 2 and b not between c + 1 and d * 2
====
select a in (1, 2, 3), b not in (select c from t), (a, b) in ((1, 2), (3, 4)), (a, b) in (select 1, 2)
----
select
    a in (1, 2, 3),
    b not in (
        select
            c
        from t
    ),
    (a, b) in ((1, 2), (3, 4)),
    (a, b) in (
        select
            1,
            2
    )
====
select a in ((select 1), 2), a in ((select 1))
----
select
    a in ((
        select
            1
    ), 2),
    a in (
        select
            1
    )
====
select a like 'x%', a not ilike 'y_' escape '!', a rlike '[0-9]+', a regexp 'b', a not like any ('a%', 'b%') escape '^', a like all (select p from t), a ilike any ('x')
----
select
    a like 'x%',
    a not ilike 'y_' escape '!',
    a rlike '[0-9]+',
    a rlike 'b',
    a not like any ('a%', 'b%') escape '^',
    a like all (
        select
            p
        from t
    ),
    a ilike any ('x')
====
select case when a then 1 when b then 2 else 3 end, case x when 1 then 'a' end, case when (case when a then b end) then c end
----
select
    case when a then 1 when b then 2 else 3 end,
    case x when 1 then 'a' end,
    case when case when a then b end then c end
====
select cast(a as number(10, 2)), try_cast(b as date), c::varchar(16777216)::int, d::double precision, e::timestamp_ntz(9), f::timestamp with time zone
----
select
    a::number(10, 2),
    try_cast(b as date),
    c::varchar(16777216)::int,
    d::double precision,
    e::timestamp_ntz(9),
    f::timestamp with time zone
====
select cast(a as array(varchar not null)), b::object(x int, y map(varchar, number(3))), c::vector(float, 256), d::char varying(3), e::timestamp(3) without time zone
----
select
    a::array(varchar not null),
    b::object(x int, y map(varchar, number(3))),
    c::vector(float, 256),
    d::char varying(3),
    e::timestamp(3) without time zone
====
select event_data:customer.email::string, a:b.c[0]['k'], a[0], a[i + 1].b, t.payload:"Mixed".x, $1:a:b, (a:b):c, parse_json(x):y[0]
----
select
    event_data:customer.email::string,
    a:b.c[0]['k'],
    a[0],
    a[i + 1].b,
    t.payload:Mixed.x,
    $1:a.b,
    (a:b):c,
    parse_json(x):y[0]
====
select src:select.from, a:b:c.d
----
select
    src:select.from,
    a:b.c.d
====
select exists (select 1), not exists (select 2), (select max(a) from t), 1 = (select 1), ((select 1)) + 1
----
select
    exists (
        select
            1
    ),
    not exists (
        select
            2
    ),
    (
        select
            max(a)
        from t
    ),
    1 = (
        select
            1
    ),
    (
        select
            1
    ) + 1
====
select a = any (select b from t), a > all (select c from u), a <> some (select 1)
----
select
    a = any (
        select
            b
        from t
    ),
    a > all (
        select
            c
        from u
    ),
    a <> any (
        select
            1
    )
====
select [1, 2, a], [], {'a': 1, 'b': [x], 'c': {}}, {*}, {t.* exclude (a)}
----
select
    [1, 2, a],
    [],
    {'a': 1, 'b': [x], 'c': {}},
    {*},
    {t.* exclude (a)}
====
select a collate 'en-ci' = 'x'
----
select
    a collate 'en-ci' = 'x'
====
select extract(year from a), extract('month' from b), position('x' in a), position('x', a, 2)
----
select
    extract(year from a),
    extract(month from b),
    position('x', a),
    position('x', a, 2)
====
select filter(a, x -> x > 1), transform(a, (x int) -> x + 1), reduce(a, 0, (acc, x) -> acc + x)
----
select
    filter(a, x -> x > 1),
    transform(a, (x int) -> x + 1),
    reduce(a, 0, (acc, x) -> acc + x)
====
select a and b or c and d, a or (b or c), (a and b) and c
----
select
    a and b or c and d,
    a or (b or c),
    a and b and c
====
select ?, :1, :name, $var
----
select
    ?,
    :1,
    :name,
    $var
====
select a||b||c, a::int+b::int, a -1, a- 1, a*-1
----
select
    a || b || c,
    a::int + b::int,
    a - 1,
    a - 1,
    a * -1
