select * from t sample (10) s
----
select
    *
from t as s sample (10)
====
select * from t tablesample bernoulli (20.3)
----
select
    *
from t sample bernoulli (20.3)
====
select * from t as t1 sample (25) inner join u as t2 sample row (50 rows) where t2.j = t1.i
----
select
    *
from t as t1 sample (25)
join u as t2 sample row (50 rows)
where t2.j = t1.i
====
select * from t sample system (3) seed (82)
----
select
    *
from t sample system (3) seed (82)
====
select * from t sample block (0.012) repeatable (99992)
----
select
    *
from t sample block (0.012) seed (99992)
====
select * from t sample ($p)
----
select
    *
from t sample ($p)
====
select top 4 c1 from t
----
select top 4
    c1
from t
====
select top 3 * from t
----
select top 3
    *
from t
====
select distinct top 5 c1 from t
----
select distinct top 5
    c1
from t
====
select c1 from t order by c1 limit 3 offset 3
----
select
    c1
from t
order by c1
limit 3
offset 3
====
select c1 from t limit null
----
select
    c1
from t
limit null
====
select c1 from t limit '' offset ''
----
select
    c1
from t
limit ''
offset ''
====
select c1 from t limit $$$$ offset $$$$
----
select
    c1
from t
limit ''
offset ''
====
select c1 from t offset 3 fetch 3
----
select
    c1
from t
limit 3
offset 3
====
select c1 from t order by c1 offset 2 rows fetch next 3 rows only
----
select
    c1
from t
order by c1
limit 3
offset 2
====
select * from t order by all desc nulls last
----
select
    *
from t
order by all desc nulls last
====
select a, b, sum(c) from t group by all
----
select
    a,
    b,
    sum(c)
from t
group by all
====
select a from t group by (a, b)
----
select
    a
from t
group by a, b
====
select a from t group by 1, rollup (2, (3, 4))
----
select
    a
from t
group by 1, rollup (2, (3, 4))
====
select sum(x) over w, rank() over (w order by y) from t window w as (partition by z)
----
select
    sum(x) over (w),
    rank() over (w order by y)
from t
window w as (partition by z)
====
select sum(x) over (order by d range between interval '1 day' preceding and interval '2 days' following) from t
----
select
    sum(x) over (order by d range between interval '1 day' preceding and interval '2 days' following)
from t
====
select sum(x) over (partition by a order by d rows unbounded preceding) from t
----
select
    sum(x) over (partition by a order by d rows unbounded preceding)
from t
====
select first_value(x ignore nulls) over (order by y), last_value(x) ignore nulls over (order by y), lag(x, 1, 0) respect nulls over (order by y), nth_value(x, 2) from first over (order by y), nth_value(x, 2) from last ignore nulls over (order by y) from t
----
select
    first_value(x) ignore nulls over (order by y),
    last_value(x) ignore nulls over (order by y),
    lag(x, 1, 0) respect nulls over (order by y),
    nth_value(x, 2) over (order by y),
    nth_value(x, 2) from last ignore nulls over (order by y)
from t
====
select listagg(distinct x, ', ') within group (order by x desc) over (partition by y), array_agg(x) within group (order by y), percentile_cont(0.5) within group (order by z), mode(x), approx_percentile(x, 0.5) from t
----
select
    listagg(distinct x, ', ') within group (order by x desc) over (partition by y),
    array_agg(x) within group (order by y),
    percentile_cont(0.5) within group (order by z),
    mode(x),
    approx_percentile(x, 0.5)
from t
====
select * exclude a, t.* exclude (a, b), * rename a as b, * rename (a as b, c as d), * replace (a + 1 as a), t.* ilike '%x%', * ilike '%id%' rename a as b, * exclude a rename b as c, * exclude (a) replace (upper(b) as b) rename (c as d), t.* replace (1 as x) from t
----
select
    * exclude (a),
    t.* exclude (a, b),
    * rename (a as b),
    * rename (a as b, c as d),
    * replace (a + 1 as a),
    t.* ilike '%x%',
    * ilike '%id%' rename (a as b),
    * exclude (a) rename (b as c),
    * exclude (a) replace (upper(b) as b) rename (c as d),
    t.* replace (1 as x)
from t
====
select db.s.t.* from db.s.t
----
select
    db.s.t.*
from db.s.t
====
select metadata$filename, metadata$file_row_number, metadata$file_content_key, metadata$file_last_modified, metadata$start_scan_time, t.$1 from @mystage1 (file_format => myformat) t
----
select
    metadata$filename,
    metadata$file_row_number,
    metadata$file_content_key,
    metadata$file_last_modified,
    metadata$start_scan_time,
    t.$1
from @mystage1 (file_format => myformat) as t
====
select t.$1 from @~/a.csv t, @%tab/b, @db.s.%"Tab"/c
----
select
    t.$1
from @~/a.csv as t, @%tab/b, @db.s.%"Tab"/c
====
select * from directory(@mystage) where size > 100
----
select
    *
from table(directory(@mystage))
where size > 100
====
select * from error_table(t)
----
select
    *
from table(error_table(t))
====
select a, b * 2 as c, c + 1 as d from t where c > 3
----
select
    a,
    b * 2 as c,
    c + 1 as d
from t
where c > 3
====
select transform(a, x -> x * 2), filter(b, (x int) -> x > 1), reduce(c, 0, (acc, v) -> acc + v), transform(d, a object -> a:x), transform(e, (v variant) -> v:a::varchar) from t
----
select
    transform(a, x -> x * 2),
    filter(b, (x int) -> x > 1),
    reduce(c, 0, (acc, v) -> acc + v),
    transform(d, (a object) -> a:x),
    transform(e, (v variant) -> v:a::varchar)
from t
====
select {'a': 1, 'b': [1, 2, {'c': null}]}, {}, [], {*}, {* ilike 'a%'}, {* exclude b}, {t.*}, {t.* exclude (a)} from t
----
select
    {'a': 1, 'b': [1, 2, {'c': null}]},
    {},
    [],
    {*},
    {* ilike 'a%'},
    {* exclude (b)},
    {t.*},
    {t.* exclude (a)}
from t
====
select {'k': :v, 'n': $x}, object_construct(*), object_construct(t.*), hash(*), hash(t.*), count(*), count(t.*), count(distinct a, b), count_if(x), hash(* exclude (a))
----
select
    {'k': :v, 'n': $x},
    object_construct(*),
    object_construct(t.*),
    hash(*),
    hash(t.*),
    count(*),
    count(t.*),
    count(distinct a, b),
    count_if(x),
    hash(* exclude (a))
====
select $$a 'quoted' \n string$$, 'it''s', 'a\'b', 'tab\t', '\u26c4', '\x41', '\101', ''
----
select
    'a ''quoted'' \\n string',
    'it''s',
    'a''b',
    'tab\t',
    '⛄',
    'A',
    'A',
    ''
====
select 15, +1.34, 0.2, 15e-03, 1.234E2, 1.234E+2, -1, .5, 5., 1.e3, 00012
----
select
    15,
    +1.34,
    0.2,
    15e-03,
    1.234E2,
    1.234E+2,
    -1,
    .5,
    5.,
    1.e3,
    00012
====
select été, "a.b", "a""b", _x$y, naïve_ñ, 名前 from "My Table", tbl$1
----
select
    été,
    "a.b",
    "a""b",
    _x$y,
    naïve_ñ,
    名前
from "My Table", tbl$1
====
select identifier('a'), identifier($c), identifier(:d), identifier('t.a') from identifier('db.s.t') x, identifier($t), identifier(:v) where identifier('a') = 1
----
select
    identifier('a'),
    identifier($c),
    identifier(:d),
    identifier('t.a')
from table(identifier('db.s.t')) as x, table(identifier($t)), table(identifier(:v))
where identifier('a') = 1
====
select a like any ('x%', 'y%'), a like all ('x', 'y') escape '^', a ilike any ('x'), a not like any ('x'), a ilike 'x' escape '\\', a not ilike b, a rlike 'x.*', a regexp 'x', a not rlike 'y', a not regexp 'z', a like any (select p from q)
----
select
    a like any ('x%', 'y%'),
    a like all ('x', 'y') escape '^',
    a ilike any ('x'),
    a not like any ('x'),
    a ilike 'x' escape '\\',
    a not ilike b,
    a rlike 'x.*',
    a rlike 'x',
    a not rlike 'y',
    a not rlike 'z',
    a like any (
        select
            p
        from q
    )
====
select a is distinct from b, a is not distinct from null, a is null, not a is not null, a is true, a is not false
----
select
    a is distinct from b,
    a is not distinct from null,
    a is null,
    not a is not null,
    a is true,
    a is not false
====
select a collate 'en-ci' = b collate 'de', collate(a, 'x'), a::varchar collate 'en'
----
select
    a collate 'en-ci' = b collate 'de',
    collate(a, 'x'),
    a::varchar collate 'en'
====
select (a, b) = (1, 2), (a, b) in ((1, 2), (3, 4)), (a, b) in (select 1, 2), (a, b) > (c, d), a in (1), a not in ('x', 'y'), a in ((select 1), 2)
----
select
    (a, b) = (1, 2),
    (a, b) in ((1, 2), (3, 4)),
    (a, b) in (
        select
            1,
            2
    ),
    (a, b) > (c, d),
    a in (1),
    a not in ('x', 'y'),
    a in ((
        select
            1
    ), 2)
====
select case a when 1 then 2 else 3 end, case when a then b end, case when a > 1 then case b when 2 then 3 end else 4 end
----
select
    case a when 1 then 2 else 3 end,
    case when a then b end,
    case when a > 1 then case b when 2 then 3 end else 4 end
====
select a::int, a::number(10, 2)::varchar, a::array(number not null), a::object(x number, y varchar not null), a::map(varchar, number), a::vector(float, 3), a::geography, a::geometry, a::file, a::decfloat, a::timestamp_ntz(3), a::double precision, a::char varying(3), a::variant:x::int, a::array[0], a::binary(8), a::string(10), a::text, a::byteint, a::timestamp without time zone, a::timestamp(3) with local time zone, a::uuid, a::object()
----
select
    a::int,
    a::number(10, 2)::varchar,
    a::array(number not null),
    a::object(x number, y varchar not null),
    a::map(varchar, number),
    a::vector(float, 3),
    a::geography,
    a::geometry,
    a::file,
    a::decfloat,
    a::timestamp_ntz(3),
    a::double precision,
    a::char varying(3),
    a::variant:x::int,
    a::array[0],
    a::binary(8),
    a::string(10),
    a::text,
    a::byteint,
    a::timestamp without time zone,
    a::timestamp(3) with local time zone,
    a::uuid,
    a::object
====
select extract(year from a), extract(epoch_second from b::timestamp), date_part('year', a), date_part(year, a), position('a' in b), position('a', b), position('a', b, 2), trim(a), trim(a, 'x'), ltrim(a), dateadd(day, 1, a), datediff('day', a, b), a - interval '1 hour', date_trunc(month, a)
----
select
    extract(year from a),
    extract(epoch_second from b::timestamp),
    date_part('year', a),
    date_part(year, a),
    position('a', b),
    position('a', b),
    position('a', b, 2),
    trim(a),
    trim(a, 'x'),
    ltrim(a),
    dateadd(day, 1, a),
    datediff('day', a, b),
    a - interval '1 hour',
    date_trunc(month, a)
====
select f(a => 1, b => 'x'), f(1, b => 2), ai_complete(model => 'm', prompt => 'p', response_format => {'type': 'json'}), snowflake.cortex.complete('m', 'p')
----
select
    f(a => 1, b => 'x'),
    f(1, b => 2),
    ai_complete(model => 'm', prompt => 'p', response_format => {'type': 'json'}),
    snowflake.cortex.complete('m', 'p')
====
select 1 union all by name select 2 union by name select 3 union distinct by name select 4
----
select
    1
union all by name
select
    2
union by name
select
    3
union by name
select
    4
====
select 1 minus select 2 except select 3 intersect select 4
----
select
    1
except
select
    2
except
select
    3
intersect
select
    4
====
(select 1) union all (select 2 order by 1 limit 1) order by 1
----
select
    1
union all
(
    select
        2
    order by 1
    limit 1
)
order by 1
====
((select 1)) union ((select 2) intersect (select 3))
----
select
    1
union
select
    2
intersect
select
    3
====
select * from (with a as (select 1) select * from a) x where y in (with b as (select 2) select * from b)
----
select
    *
from (
    with a as (
        select
            1
    )
    select
        *
    from a
) as x
where y in (
    with b as (
        select
            2
    )
    select
        *
    from b
)
====
with recursive r (n, m) as (select 1, 2 union all select n + 1, m from r where n < 5), s as (select * from r) select * from s
----
with recursive r (n, m) as (
    select
        1,
        2
    union all
    select
        n + 1,
        m
    from r
    where n < 5
),
s as (
    select
        *
    from r
)
select
    *
from s
====
select * from (values (1, 'a'), (2, 'b')) as v (x, y), values (3) w
----
select
    *
from (
    values (1, 'a'), (2, 'b')
) as v (x, y), (
    values (3)
) as w
====
values (1, 2), (3, 4)
----
values (1, 2), (3, 4)
====
select column1, $2 from values (1, 'one'), (2, 'two') order by 1
----
select
    column1,
    $2
from (
    values (1, 'one'), (2, 'two')
)
order by 1
====
select * from a left outer join b on a.x = b.x right join c using (y) full outer join d on true cross join e natural join f natural left join g natural full outer join h asof join i match_condition (a.t >= i.t) on a.s = i.s asof join j match_condition (a.t >= j.t) using (k)
----
select
    *
from a
left join b on a.x = b.x
right join c using (y)
full join d on true
cross join e
natural join f
natural left join g
natural full join h
asof join i match_condition (a.t >= i.t) on a.s = i.s
asof join j match_condition (a.t >= j.t) using (k)
====
select * from a, lateral (select * from b where b.x = a.x) c, lateral flatten(input => a.v, path => 'x', outer => true, recursive => true, mode => 'both') f, table(flatten(a.z)) g, lateral split_to_table(a.s, ',') h, table(generator(rowcount => 10)) i, table(f(a.x) over (partition by a.y order by a.z)) j, table(result_scan(last_query_id())) k, table(information_schema.query_history(end_time => current_timestamp())) l
----
select
    *
from a, lateral (
    select
        *
    from b
    where b.x = a.x
) as c, lateral flatten(input => a.v, path => 'x', outer => true, recursive => true, mode => 'both') as f, table(flatten(a.z)) as g, lateral split_to_table(a.s, ',') as h, table(generator(rowcount => 10)) as i, table(f(a.x) over (partition by a.y order by a.z)) as j, table(result_scan(last_query_id())) as k, table(information_schema.query_history(end_time => current_timestamp())) as l
====
select * from a inner join lateral flatten(input => a.b) f on f.value = 1 left join lateral (select 1) g
----
select
    *
from a
join lateral flatten(input => a.b) as f on f.value = 1
left join lateral (
    select
        1
) as g
====
select * from t at (timestamp => '2024-01-01'::timestamp) as x, t before (statement => 'id') y, t at (offset => -60 * 5) as z, t at (stream => 's')
----
select
    *
from t at (timestamp => '2024-01-01'::timestamp) as x, t before (statement => 'id') as y, t at (offset => -60 * 5) as z, t at (stream => 's')
====
select * from t pivot (sum(a) for b in ('x', 'y' as yy)) as p (q, r), t pivot (sum(a) as s for b in (any order by b) default on null (0)) p2, t pivot (max(a) for b in (select distinct c from d order by c)), t pivot (avg(a) for b in (any))
----
select
    *
from t pivot (sum(a) for b in ('x', 'y' as yy)) as p (q, r), t pivot (sum(a) as s for b in (any order by b) default on null (0)) as p2, t pivot (max(a) for b in (
    select distinct
        c
    from d
    order by c
)), t pivot (avg(a) for b in (any))
====
select * from t unpivot include nulls (s for m in (jan, feb as f, "mar" 'March')) u, t unpivot exclude nulls (s for m in (jan))
----
select
    *
from t unpivot include nulls (s for m in (jan, feb as f, "mar" as "March")) as u, t unpivot (s for m in (jan))
====
select connect_by_root title, prior a, level, sys_connect_by_path(title, '>') from e start with m is null connect by prior id = m and prior x = y order by 1
----
select
    connect_by_root title,
    prior a,
    level,
    sys_connect_by_path(title, '>')
from e
start with m is null
connect by prior id = m and prior x = y
order by 1
====
select level from e connect by m = prior id start with m is null
----
select
    level
from e
start with m is null
connect by m = prior id
====
select seq.nextval, s.q.nextval n from dual
----
select
    seq.nextval,
    s.q.nextval as n
from dual
====
select current_date, current_timestamp, current_timestamp(3), current_time, localtime, localtimestamp(2), current_user, current_user(), current_role(), sysdate(), getdate()
----
select
    current_date(),
    current_timestamp(),
    current_timestamp(3),
    current_time(),
    localtime(),
    localtimestamp(2),
    current_user(),
    current_user(),
    current_role(),
    sysdate(),
    getdate()
====
select model!predict(input_data => {*}) from t
----
select
    model!predict(input_data => {*})
from t
====
select * from table(m!forecast(forecasting_periods => 3))
----
select
    *
from table(m!forecast(forecasting_periods => 3))
====
call m!forecast(input_data => system$reference('TABLE', 'v'), n => 1)
----
call m!forecast(input_data => system$reference('TABLE', 'v'), n => 1)
====
select date, time, timestamp, year, month, day, type, value, key, index, name, user, role, level, position, filter, first, last, next, left(a, 1), right(a, 2), replace(a, 'b'), if, match, comment, range, offset, limit_, view, schema, database, year(a), date(b), time(c), insert(a, 1, 2, 'x'), like(a, 'b'), row_, percent, replace, rename, exclude, global, local, temp, format from t
----
select
    date,
    time,
    timestamp,
    year,
    month,
    day,
    type,
    value,
    key,
    index,
    name,
    user,
    role,
    level,
    position,
    filter,
    first,
    last,
    next,
    left(a, 1),
    right(a, 2),
    replace(a, 'b'),
    if,
    match,
    comment,
    range,
    offset,
    limit_,
    view,
    schema,
    database,
    year(a),
    date(b),
    time(c),
    insert(a, 1, 2, 'x'),
    like(a, 'b'),
    row_,
    percent,
    replace,
    rename,
    exclude,
    global,
    local,
    temp,
    format
from t
====
select t.date, t.order, t."from", t.select, t.value:type.name, x.group from t x
----
select
    t.date,
    t.order,
    t."from",
    t.select,
    t.value:type.name,
    x.group
from t as x
====
select a as date, b as value, c as "order", d as left, e as right, f as case, g as cross, h as end, i desc, j as using from t
----
select
    a as date,
    b as value,
    c as "order",
    d as left,
    e as right,
    f as case,
    g as cross,
    h as end,
    i as desc,
    j as using
from t
====
select a value, b type, c name, d index, e key, f date, g year, h left, i right, j full, k natural from t
----
select
    a as value,
    b as type,
    c as name,
    d as index,
    e as key,
    f as date,
    g as year,
    h as left,
    i as right,
    j as full,
    k as natural
from t
====
select * from orders date join customers year on date.id = year.id, t first, u last, v level
----
select
    *
from orders as date
join customers as year on date.id = year.id, t as first, u as last, v as level
====
select a from t where a:b:c = 1 and a:"x y"[0]['z'].q = 2 and a[0]:b = 3 and a:b.c::varchar(3) = 'x' and get_path(a, 'b.c') = 1 and a['b']['c'] = 2 and a.b:c[d.e]::int > 1
----
select
    a
from t
where a:b.c = 1 and a:"x y"[0]['z'].q = 2 and a[0].b = 3 and a:b.c::varchar(3) = 'x' and get_path(a, 'b.c') = 1 and a['b']['c'] = 2 and a.b:c[d.e]::int > 1
====
select a, from t
----
select
    a
from t
====
select a, b, from t where c
----
select
    a,
    b
from t
where c
====
insert into t values 12
----
insert into t
values (12)
====
select * from t where a = 1 and exists (select 1 from u where u.a = t.a) and not exists (select 2) qualify row_number() over (partition by a order by b) = 1 and c
----
select
    *
from t
where a = 1 and exists (
    select
        1
    from u
    where u.a = t.a
) and not exists (
    select
        2
)
qualify row_number() over (partition by a order by b) = 1 and c
====
select * from t1, t2 where t1.a = t2.a (+) and t2.b(+) > 3
----
select
    *
from t1, t2
where t1.a = t2.a(+) and t2.b(+) > 3
====
select * from db..t, "db".."t", db.s.t
----
select
    *
from db..t, "db".."t", db.s.t
====
select * from t cross join u left join v on v.a = u.a and v.b = any (select 1)
----
select
    *
from t
cross join u
left join v on v.a = u.a and v.b = any (
    select
        1
)
====
select iff(a, b, c), nvl2(a, b, c), decode(a, 1, 'x', 'y'), coalesce(a, b), zeroifnull(a), a || b || c, a % 2, -a + +b, - -a, not not a, a = b and c or d, a between 1 and 2 and b, a not between b + 1 and c * 2
----
select
    iff(a, b, c),
    nvl2(a, b, c),
    decode(a, 1, 'x', 'y'),
    coalesce(a, b),
    zeroifnull(a),
    a || b || c,
    a % 2,
    -a + +b,
    -(-a),
    not not a,
    a = b and c or d,
    a between 1 and 2 and b,
    a not between b + 1 and c * 2
====
select a:b, a:b::int as c, (a):b, f(a):b.c, a:b[0], a:b is null, a:b in (1, 2), a:b || 'x', a:b:c::date between '2020' and b:c from t
----
select
    a:b,
    a:b::int as c,
    a:b,
    f(a):b.c,
    a:b[0],
    a:b is null,
    a:b in (1, 2),
    a:b || 'x',
    a:b.c::date between '2020' and b:c
from t
====
select a from t where (select max(b) from u) > 1 and a = (select 1)
----
select
    a
from t
where (
    select
        max(b)
    from u
) > 1 and a = (
    select
        1
)
====
select any_value(a), max(b) from t group by a having count(*) > 1 and a = 'x'
----
select
    any_value(a),
    max(b)
from t
group by a
having count(*) > 1 and a = 'x'
====
select a, b from t where a ilike any ('%a%','%b%') and b not like all ('x') and c like '%\\%%' escape '\\'
----
select
    a,
    b
from t
where a ilike any ('%a%', '%b%') and b not like all ('x') and c like '%\\%%' escape '\\'
====
select 1 as "A", 'x' as b, 2 "C" union select 2, 'y', 3
----
select
    1 as "A",
    'x' as b,
    2 as "C"
union
select
    2,
    'y',
    3
====
select a.* , b.*exclude(x) from a join b using(id)
----
select
    a.*,
    b.* exclude (x)
from a
join b using (id)
====
select * from t limit 10 for update
----
select
    *
from t
limit 10
for update
====
select *, a from t; select t.*, 1 from t
----
select
    *,
    a
from t;
select
    t.*,
    1
from t
====
select max_by(a, b), min_by(a, b, 3), array_agg(distinct a), object_agg(k, v), bitor(a, b), grouping(a), grouping_id(a, b), approx_count_distinct(*), ntile(4) over (order by a), cume_dist() over (order by a), ratio_to_report(a) over (), width_bucket(a, 1, 10, 5), conditional_true_event(a > 1) over (order by b), conditional_change_event(a) over (partition by b order by c)
----
select
    max_by(a, b),
    min_by(a, b, 3),
    array_agg(distinct a),
    object_agg(k, v),
    bitor(a, b),
    grouping(a),
    grouping_id(a, b),
    approx_count_distinct(*),
    ntile(4) over (order by a),
    cume_dist() over (order by a),
    ratio_to_report(a) over (),
    width_bucket(a, 1, 10, 5),
    conditional_true_event(a > 1) over (order by b),
    conditional_change_event(a) over (partition by b order by c)
====
select as_integer(a), is_array(b), typeof(c), parse_json('{}'), try_parse_json(d), to_variant(e), strip_null_value(a:b)
----
select
    as_integer(a),
    is_array(b),
    typeof(c),
    parse_json('{}'),
    try_parse_json(d),
    to_variant(e),
    strip_null_value(a:b)
====
merge into t using s on t.id = s.id when matched and s.d then delete when matched then update set t.a = s.a, b = s.b when not matched then insert (id, a) values (s.id, s.a)
----
merge into t
using s
on t.id = s.id
when matched and s.d then delete
when matched then update set
    t.a = s.a,
    b = s.b
when not matched then insert (id, a) values (s.id, s.a)
====
merge into t as x using (select * from s) as y on x.id = y.id and x.b = y.b when not matched and y.z > 1 then insert values (y.id, default)
----
merge into t as x
using (
    select
        *
    from s
) as y
on x.id = y.id and x.b = y.b
when not matched and y.z > 1 then insert values (y.id, default)
====
merge into t using s on t.a = s.a when matched then update all by name when not matched then insert all by name
----
merge into t
using s
on t.a = s.a
when matched then update all by name
when not matched then insert all by name
====
merge into db.s.t x using table(f(1)) y on x.a = y.a when matched then delete
----
merge into db.s.t as x
using table(f(1)) as y
on x.a = y.a
when matched then delete
====
insert into t (a, b) values (1, default), (null, 'x')
----
insert into t (a, b)
values (1, default), (null, 'x')
====
insert into t values (1, parse_json('{}')), (2, $1)
----
insert into t
values (1, parse_json('{}')), (2, $1)
====
insert overwrite into t select * from u
----
insert overwrite into t
select
    *
from u
====
insert into t (a) with c as (select 1) select * from c
----
insert into t (a)
with c as (
    select
        1
)
select
    *
from c
====
insert into t (a, b) (select 1, 2)
----
insert into t (a, b)
select
    1,
    2
====
insert all into t1 into t1 (c1, c2, c3) values (n2, n1, default) into t2 (c1) values (n1) select n1, n2, n3 from src
----
insert all into t1 into t1 (c1, c2, c3) values (n2, n1, default) into t2 (c1) values (n1) select n1, n2, n3 from src
====
insert first when n1 > 100 then into t1 when n1 > 10 then into t1 into t2 else into t2 select n1 from src
----
insert first when n1 > 100 then into t1 when n1 > 10 then into t1 into t2 else into t2 select n1 from src
====
insert overwrite all into t1 select 1
----
insert overwrite all into t1 select 1
====
insert into identifier('t') values (1)
----
insert into identifier('t') values (1)
====
update t set a = 1, t.b = s.b from s where t.id = s.id
----
update t
set
    a = 1,
    t.b = s.b
from s
where t.id = s.id
====
update t as x set x.a = default, b = null
----
update t as x
set
    x.a = default,
    b = null
====
update t set v = object_insert(v, 'a', 1, true), c = (select max(d) from u) where e in (select 1)
----
update t
set
    v = object_insert(v, 'a', 1, true),
    c = (
        select
            max(d)
        from u
    )
where e in (
    select
        1
)
====
delete from t
----
delete from t
====
delete from t as x using s, (select 1 as q) r where x.id = s.id and x.q = r.q
----
delete from t as x
using s, (
    select
        1 as q
) as r
where x.id = s.id and x.q = r.q
====
copy into t from @s/path files = ('a.csv', 'b.csv') file_format = (type = csv field_delimiter = '|' skip_header = 1 null_if = ('', 'NULL')) on_error = 'skip_file' purge = true
----
copy into t
from @s/path
files = ('a.csv', 'b.csv')
file_format = (type = csv, field_delimiter = '|', skip_header = 1, null_if = ('', 'NULL'))
on_error = 'skip_file'
purge = true
====
copy into t (a, b) from (select $1, t.$2::int, metadata$filename from @s (file_format => f) t) pattern = '.*[.]csv' force = true
----
copy into t (a, b)
from (
    select
        $1,
        t.$2::int,
        metadata$filename
    from @s (file_format => f) as t
)
pattern = '.*[.]csv'
force = true
====
copy into t from 's3://b/p' credentials = (aws_key_id = 'x' aws_secret_key = 'y') encryption = (master_key = 'k') file_format = (format_name = 'f') validation_mode = return_errors
----
copy into t
from 's3://b/p'
credentials = (aws_key_id = 'x', aws_secret_key = 'y')
encryption = (master_key = 'k')
file_format = (format_name = 'f')
validation_mode = return_errors
====
copy into t from @s match_by_column_name = case_insensitive file_format = (type = parquet use_vectorized_scanner = true) include_metadata = (a = metadata$filename, b = METADATA$START_SCAN_TIME)
----
copy into t
from @s
match_by_column_name = case_insensitive
file_format = (type = parquet, use_vectorized_scanner = true)
include_metadata = (a = metadata$filename, b = METADATA$START_SCAN_TIME)
====
copy into @s/out from (select * from t) partition by ('d=' || to_varchar(d)) file_format = (type = parquet) header = true overwrite = true single = false max_file_size = 32000
----
copy into @s/out from (select * from t) partition by ('d=' || to_varchar(d)) file_format = (type = parquet) header = true overwrite = true single = false max_file_size = 32000
====
copy into 's3://b/p' from t storage_integration = i
----
copy into 's3://b/p' from t storage_integration = i
====
copy files into @a from @b
----
copy files into @a from @b
====
create or replace table t (id int autoincrement start 1 increment 1 order, a varchar(10) not null default 'x' comment 'c', b number(10, 2) default 0, c timestamp_ntz default current_timestamp(), d variant, e varchar collate 'en-ci', f int unique, g int references u (x), h date as (c::date), primary key (id, a), constraint fk foreign key (b) references s.u (z) not enforced rely) cluster by (a, to_date(c)) data_retention_time_in_days = 1 comment = 'tbl' change_tracking = true
----
create or replace table t (id int autoincrement start 1 increment 1 order, a varchar(10) not null default 'x' comment 'c', b number(10, 2) default 0, c timestamp_ntz default current_timestamp(), d variant, e varchar collate 'en-ci', f int unique, g int references u (x), h date as (c::date), primary key (id, a), constraint fk foreign key (b) references s.u (z) not enforced rely) cluster by (a, to_date(c)) data_retention_time_in_days = 1 comment = 'tbl' change_tracking = true
====
create table if not exists db.s.t like u
----
create table if not exists db.s.t like u
====
create transient table t clone u at (offset => -60)
----
create transient table t clone u at (offset => -60)
====
create or replace temporary table t as select 1 as a
----
create or replace temporary table t
as
select
    1 as a
====
create local temp table t (a int) as select 1
----
create temporary table t (
    a int
)
as
select
    1
====
create or replace table t using template (select array_agg(object_construct(*)) from table(infer_schema(location => '@s', file_format => 'f')))
----
create or replace table t using template (select array_agg(object_construct(*)) from table(infer_schema(location => '@s', file_format => 'f')))
====
create or replace secure view v (a comment 'x', b) copy grants comment = 'c' as select 1, 2
----
create or replace secure view v (a comment 'x', b) copy grants comment = 'c' as select 1, 2
====
create or replace recursive view v (a) as select 1
----
create or replace view v (a)
as
select
    1
====
create materialized view mv cluster by (a) as select a from t
----
create materialized view mv cluster by (a) as select a from t
====
create or alter table t (a int, b int)
----
create or alter table t (a int, b int)
====
create or replace dynamic table d target_lag = '20 minutes' warehouse = w refresh_mode = auto initialize = on_create as select a, b from t
----
create or replace dynamic table d target_lag = '20 minutes' warehouse = w refresh_mode = auto initialize = on_create as select a, b from t
====
create external table x (a date as (value:c1::date)) partition by (a) with location = @s/p auto_refresh = true file_format = (type = parquet)
----
create external table x (a date as (value:c1::date)) partition by (a) with location = @s/p auto_refresh = true file_format = (type = parquet)
====
create or replace stage s url = 's3://b/p' storage_integration = i directory = (enable = true) file_format = (type = json)
----
create or replace stage s url = 's3://b/p' storage_integration = i directory = (enable = true) file_format = (type = json)
====
create file format f type = csv field_optionally_enclosed_by = '"' escape = '\\'
----
create file format f type = csv field_optionally_enclosed_by = '"' escape = '\\'
====
create stream st on table t append_only = true show_initial_rows = true
----
create stream st on table t append_only = true show_initial_rows = true
====
create task tk warehouse = w schedule = 'USING CRON 0 * * * * UTC' when system$stream_has_data('ST') as insert into t select * from st
----
create task tk warehouse = w schedule = 'USING CRON 0 * * * * UTC' when system$stream_has_data('ST') as insert into t select * from st
====
create or replace function f(a number, b varchar default 'x') returns table (x int) language sql as $$ select 1; select ';' $$
----
create or replace function f(a number, b varchar default 'x') returns table (x int) language sql as $$ select 1; select ';' $$
====
create or replace function f(a float) returns float language python runtime_version = '3.11' handler = 'h' packages = ('numpy') as 'def h(a): return a'
----
create or replace function f(a float) returns float language python runtime_version = '3.11' handler = 'h' packages = ('numpy') as 'def h(a): return a'
====
create or replace procedure p() returns varchar language sql execute as caller as begin let x int := 1; return x; end
----
create or replace procedure p() returns varchar language sql execute as caller as begin let x int := 1; return x; end
====
create sequence sq start = 1 increment = 1
----
create sequence sq start = 1 increment = 1
====
create schema if not exists db.s with managed access data_retention_time_in_days = 3
----
create schema if not exists db.s with managed access data_retention_time_in_days = 3
====
create database d comment = 'x'; create warehouse w with warehouse_size = 'XSMALL' auto_suspend = 60; create role r; create user u password = 'x' default_role = r must_change_password = true
----
create database d comment = 'x';
create warehouse w with warehouse_size = 'XSMALL' auto_suspend = 60;
create role r;
create user u password = 'x' default_role = r must_change_password = true
====
create masking policy mp as (v string) returns string -> case when current_role() in ('A') then v else '***' end
----
create masking policy mp as (v string) returns string -> case when current_role() in ('A') then v else '***' end
====
create row access policy rp as (a varchar) returns boolean -> 'x' = current_role()
----
create row access policy rp as (a varchar) returns boolean -> 'x' = current_role()
====
create tag tg allowed_values 'a', 'b'
----
create tag tg allowed_values 'a', 'b'
====
create pipe pp auto_ingest = true as copy into t from @s
----
create pipe pp auto_ingest = true as copy into t from @s
====
create iceberg table it (a int) catalog = 'SNOWFLAKE' external_volume = 'v' base_location = 'b'
----
create iceberg table it (a int) catalog = 'SNOWFLAKE' external_volume = 'v' base_location = 'b'
====
create or replace semantic view sv tables (a as t primary key (id)) relationships (r as a (x) references b) facts (a.f as x) dimensions (a.d as y) metrics (a.m as sum(z))
----
create or replace semantic view sv tables (a as t primary key (id)) relationships (r as a (x) references b) facts (a.f as x) dimensions (a.d as y) metrics (a.m as sum(z))
====
alter table t add column if not exists a int default 1, b varchar; alter table t alter column a set data type varchar(20), column b drop not null; alter table t rename to u; alter table t swap with u; alter table t cluster by (a); alter table t add search optimization on equality(a); alter table t modify column a set masking policy mp; alter session set timezone = 'UTC'; alter warehouse w resume if suspended; alter task tk resume; alter view v set secure; alter stage s refresh; alter dynamic table d refresh
----
alter table t add column if not exists a int default 1, b varchar;
alter table t alter column a set data type varchar(20), column b drop not null;
alter table t rename to u;
alter table t swap with u;
alter table t cluster by (a);
alter table t add search optimization on equality(a);
alter table t modify column a set masking policy mp;
alter session set timezone = 'UTC';
alter warehouse w resume if suspended;
alter task tk resume;
alter view v set secure;
alter stage s refresh;
alter dynamic table d refresh
====
grant select on all tables in schema s to role r; grant ownership on table t to role r copy current grants; revoke all privileges on database d from role r; grant role a to role b; grant usage on future schemas in database d to role r with grant option; grant database role d.r to role x
----
grant select on all tables in schema s to role r;
grant ownership on table t to role r copy current grants;
revoke all privileges on database d from role r;
grant role a to role b;
grant usage on future schemas in database d to role r with grant option;
grant database role d.r to role x
====
use role r; use warehouse w; use database d; use schema d.s; use secondary roles all
----
use role r;
use warehouse w;
use database d;
use schema d.s;
use secondary roles all
====
call p(1, 'x', (select 1)); call db.s.p(a => 1)
----
call p(1, 'x', (select 1));
call db.s.p(a => 1)
====
begin; begin transaction; start transaction; commit; commit work; rollback; begin work name x
----
begin;
begin transaction;
start transaction;
commit;
commit work;
rollback;
begin work name x
====
show tables like '%x%' in schema d.s starts with 'A' limit 10; show columns in table t; show terse views; describe table t; desc view v; describe result last_query_id(); show grants to role r; show parameters like 'T%' in session
----
show tables like '%x%' in schema d.s starts with 'A' limit 10;
show columns in table t;
show terse views;
describe table t;
desc view v;
describe result last_query_id();
show grants to role r;
show parameters like 'T%' in session
====
truncate table if exists t; truncate t; drop table if exists t cascade; drop schema s; undrop table t; undrop schema s; drop function f(number, varchar)
----
truncate table if exists t;
truncate t;
drop table if exists t cascade;
drop schema s;
undrop table t;
undrop schema s;
drop function f(number, varchar)
====
comment on table t is 'x'; comment if exists on column t.a is 'y'; set x = 1; set (a, b) = (1, 'x'); set v = (select max(a) from t); unset x; unset (a, b)
----
comment on table t is 'x';
comment if exists on column t.a is 'y';
set x = 1;
set (a, b) = (1, 'x');
set v = (select max(a) from t);
unset x;
unset (a, b)
====
execute immediate 'select 1'; execute immediate $$ begin select 1; end $$; execute immediate :x using (a, b); execute task t; execute immediate from @s/f.sql; execute alert a; execute notebook n()
----
execute immediate 'select 1';
execute immediate $$ begin select 1; end $$;
execute immediate :x using (a, b);
execute task t;
execute immediate from @s/f.sql;
execute alert a;
execute notebook n()
====
put file:///tmp/data/x.csv @~/staged auto_compress = false; get @s/x file:///tmp/y parallel = 4; list @s pattern = '.*'; ls @~; remove @s/x; rm @%t
----
put file:///tmp/data/x.csv @~/staged auto_compress = false;
get @s/x file:///tmp/y parallel = 4;
list @s pattern = '.*';
ls @~;
remove @s/x;
rm @%t
====
explain using json select 1; explain select * from t
----
explain using json select 1;
explain select * from t
====
declare x int; begin x := 1; return x; end
----
declare x int; begin x := 1; return x; end
====
execute immediate $$
declare a int default 1;
begin return a; end;
$$
----
execute immediate $$
declare a int default 1;
begin return a; end;
$$
====
let x := 1
----
let x := 1
====
create alert al warehouse = w schedule = '1 minute' if (exists (select 1 from t)) then insert into u values (1)
----
create alert al warehouse = w schedule = '1 minute' if (exists (select 1 from t)) then insert into u values (1)
====
create network policy np allowed_ip_list = ('1.1.1.1'); create storage integration si type = external_stage storage_provider = 's3' enabled = true storage_aws_role_arn = 'x' storage_allowed_locations = ('s3://b')
----
create network policy np allowed_ip_list = ('1.1.1.1');
create storage integration si type = external_stage storage_provider = 's3' enabled = true storage_aws_role_arn = 'x' storage_allowed_locations = ('s3://b')
====
create share sh; create resource monitor rm with credit_quota = 10 triggers on 75 percent do notify; create secret sc type = generic_string secret_string = 'x'; create git repository g api_integration = a origin = 'https://x'
----
create share sh;
create resource monitor rm with credit_quota = 10 triggers on 75 percent do notify;
create secret sc type = generic_string secret_string = 'x';
create git repository g api_integration = a origin = 'https://x'
====
create table t (a int) with tag (x = 'y') with row access policy rp on (a)
----
create table t (a int) with tag (x = 'y') with row access policy rp on (a)
====
create table t (a int masking policy mp using (a), b array(int), c object(x int, y varchar), d vector(float, 3), e map(varchar, int), f number(38,0) identity(1,1), g decfloat)
----
create table t (a int masking policy mp using (a), b array(int), c object(x int, y varchar), d vector(float, 3), e map(varchar, int), f number(38,0) identity(1,1), g decfloat)
====
create table s.t (a int, check (a > 0))
----
create table s.t (a int, check (a > 0))
====
create or replace table t copy grants as select * from u
----
create or replace table t copy grants as select * from u
====
create view if not exists v as with x as (select 1 as a) select * from x
----
create view if not exists v
as
with x as (
    select
        1 as a
)
select
    *
from x
====
select a from t order by a collate 'en'
----
select
    a
from t
order by a collate 'en'
====
create hybrid table h (id int primary key, a varchar, index ix (a) include (b))
----
create hybrid table h (id int primary key, a varchar, index ix (a) include (b))
====
create external volume v storage_locations = ((name = 'x' storage_provider = 'S3'))
----
create external volume v storage_locations = ((name = 'x' storage_provider = 'S3'))
====
create function f() returns int as $$ 1 $$; create function f(t table(a int)) returns number as 'select 1'
----
create function f() returns int as $$ 1 $$;
create function f(t table(a int)) returns number as 'select 1'
====
select case when a then 'b' end case_column, "Case" from t
----
select
    case when a then 'b' end as case_column,
    "Case"
from t
====
select if, match, comment from t
----
select
    if,
    match,
    comment
from t
====
select range, offset from t
----
select
    range,
    offset
from t
====
select schema, database from t
----
select
    schema,
    database
from t
====
select view, limit_ from t
----
select
    view,
    limit_
from t
====
select insert(a, 1, 2, 'x'), like(a, 'b'), percent from t
----
select
    insert(a, 1, 2, 'x'),
    like(a, 'b'),
    percent
from t
====
select exclude from t
----
select
    exclude
from t
====
select rename, global from t
----
select
    rename,
    global
from t
