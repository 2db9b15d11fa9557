from t
----
select
    *
from t;
====
from t select id, name
----
select
    id,
    name
from t;
====
from t select id where amount > 1 group by all having count(*) > 0 order by all limit 3
----
select
    id
from t
where amount > 1
group by all
having count(*) > 0
order by all
limit 3;
====
from t where id = 1
----
select
    *
from t
where id = 1;
====
from t as x select x.id
----
select
    x.id
from t as x;
====
from x: t select x.id
----
select
    x.id
from t as x;
====
table t
----
select
    *
from t;
====
select a: 42, b: id + 1, "c d": name, from t
----
select
    42 as a,
    id + 1 as b,
    name as "c d"
from t;
====
select distinct on (name, k) id, name from t order by name, id
----
select distinct on (name, k)
    id,
    name
from t
order by name, id;
====
select distinct on (name) * from t
----
select distinct on (name)
    *
from t;
====
select name, count(*), sum(amount) from t group by all order by all desc nulls last
----
select
    name,
    count(*),
    sum(amount)
from t
group by all
order by all desc nulls last;
====
select k, name, grouping(k) as g, count() as n from t group by grouping sets ((k, name), k, ())
----
select
    k,
    name,
    grouping(k) as g,
    count() as n
from t
group by grouping sets ((k, name), k, ());
====
select k, name, count(*) from t group by cube (k, name), rollup (id)
----
select
    k,
    name,
    count(*)
from t
group by cube (k, name), rollup (id);
====
select id from t limit 10%
----
select
    id
from t
limit 10 percent;
====
select id from t limit 10 percent offset 1
----
select
    id
from t
limit 10 percent
offset 1;
====
select id from t limit (select 2)
----
select
    id
from t
limit (
    select
        2
);
====
select * exclude (id, t.name) from t
----
select
    * exclude (id, t.name)
from t;
====
select * exclude id from t
----
select
    * exclude (id)
from t;
====
select * replace (id * 2 as id, upper(name) as name) from t
----
select
    * replace (id * 2 as id, upper(name) as name)
from t;
====
select * replace id * 2 as id from t
----
select
    * replace (id * 2 as id)
from t;
====
select * rename (id as key) from t
----
select
    * rename (id as key)
from t;
====
select * rename id as key from t
----
select
    * rename (id as key)
from t;
====
select * like 'n%' from t
----
select
    * like 'n%'
from t;
====
select * not like 'n%' from t
----
select
    * not like 'n%'
from t;
====
select * ilike 'N%' from t
----
select
    * ilike 'N%'
from t;
====
select * similar to '(id|name)' from t
----
select
    * similar to '(id|name)'
from t;
====
select * not similar to 'n.*' from t
----
select
    * not similar to 'n.*'
from t;
====
select * glob 'n*' from t
----
select
    * glob 'n*'
from t;
====
select t.* exclude (id) replace (1 as k) rename (name as title) from t
----
select
    t.* exclude (id) replace (1 as k) rename (name as title)
from t;
====
select columns('.*d'), columns(* exclude (name, tags, nums, s, m, j)) from t
----
select
    columns('.*d'),
    columns(* exclude (name, tags, nums, s, m, j))
from t;
====
select max(columns(c -> c like 'i%')), min(columns(['id', 'k'])) from t
----
select
    max(columns(lambda c: c like 'i%')),
    min(columns(['id', 'k']))
from t;
====
select columns(lambda c: c = 'id') + 1 from t
----
select
    columns(lambda c: c = 'id') + 1
from t;
====
select coalesce(*columns('i.*')) as first from t
----
select
    coalesce(*columns('i.*')) as first
from t;
====
select columns(t.*) from t
----
select
    columns(t.*)
from t;
====
select s.* from t
----
select
    s.*
from t;
====
select s.a, s.c.z, t.s.b, (s).a, s['a'], (s).c.z from t
----
select
    s.a,
    s.c.z,
    t.s.b,
    (s).a,
    s['a'],
    (s).c.z
from t;
====
select t from t
----
select
    t
from t;
====
select [1, 2, 3], [], ['a'], [[1], [2, 3],], array[1, 2], array(select id from t)
----
select
    [1, 2, 3],
    [],
    ['a'],
    [[1], [2, 3]],
    [1, 2],
    array((
        select
            id
        from t
    ));
====
select {'a': 1, 'b': {'c': 2}}, {a: 1, "b c": 2,}, struct_pack(a := 1, b := 'x')
----
select
    {'a': 1, 'b': {'c': 2}},
    {'a': 1, 'b c': 2},
    struct_pack(a => 1, b => 'x');
====
select map {'a': 1, 'b': 2}, map {}, map {1: 'x'}[1], map(['a'], [1])
----
select
    map {'a': 1, 'b': 2},
    map {},
    map {1: 'x'}[1],
    map(['a'], [1]);
====
select nums[1], nums[-1], nums[1:2], nums[:2], nums[2:], nums[:], nums[1:3:2], nums[:-:2], nums[1:-1] from t
----
select
    nums[1],
    nums[-1],
    nums[1:2],
    nums[:2],
    nums[2:],
    nums[:],
    nums[1:3:2],
    nums[:-:2],
    nums[1:-1]
from t;
====
select name[1], name[1:2], m['k'], j['a'], m['k'] + 1 from t
----
select
    name[1],
    name[1:2],
    m['k'],
    j['a'],
    m['k'] + 1
from t;
====
select [x * 2 for x in nums], [x for x in nums if x > 1], [x + i for x, i in nums], [upper(w) for w in ['a', 'b']] from t
----
select
    [x * 2 for x in nums],
    [x for x in nums if x > 1],
    [x + i for x, i in nums],
    [upper(w) for w in ['a', 'b']]
from t;
====
select list_transform(nums, x -> x + 1), list_filter(nums, lambda x: x > 1), list_reduce(nums, (a, b) -> a + b) from t
----
select
    list_transform(nums, lambda x: x + 1),
    list_filter(nums, lambda x: x > 1),
    list_reduce(nums, lambda a, b: a + b)
from t;
====
select list_transform(nums, lambda x, i: x * i), list_apply(nums, x -> list_transform([1], y -> x + y)) from t
----
select
    list_transform(nums, lambda x, i: x * i),
    list_apply(nums, lambda x: list_transform([1], lambda y: x + y))
from t;
====
select list_filter(tags, x -> x[1] = 'a' and x <> 'b') from t
----
select
    list_filter(tags, lambda x: x[1] = 'a' and x <> 'b')
from t;
====
select name.upper().lower(), ('abc').upper().length(), [1, 2].list_sum(), (nums[1:2]).list_sum(), (id + 1).abs(), upper(name).lower(), t.nums.list_sum() from t
----
select
    name.upper().lower(),
    ('abc').upper().length(),
    [1, 2].list_sum(),
    (nums[1:2]).list_sum(),
    (id + 1).abs(),
    upper(name).lower(),
    t.nums.list_sum()
from t;
====
select id::bigint, id::varchar::int, nums::bigint[], nums::int[3], cast(s as struct(a bigint, b varchar, c struct(z int))), try_cast(name as double precision) from t where false
----
select
    id::bigint,
    id::varchar::int,
    nums::bigint[],
    nums::int[3],
    s::struct(a bigint, b varchar, c struct(z int)),
    try_cast(name as double precision)
from t
where false;
====
select null::struct(a int, "b c" varchar[])[], null::map(varchar, int[]), null::union(num int, str varchar), null::decimal(10, 2), null::enum('a', 'b'), null::varchar(10)
----
select
    null::struct(a int, "b c" varchar[])[],
    null::map(varchar, int[]),
    null::union(num int, str varchar),
    null::decimal(10, 2),
    null::enum('a', 'b'),
    null::varchar(10);
====
select null::timestamp with time zone, null::timestamp_s, null::timestamptz, null::time with time zone, null::hugeint, null::utinyint, null::"varchar", null::int array[3]
----
select
    null::timestamp with time zone,
    null::timestamp_s,
    null::timestamptz,
    null::time with time zone,
    null::hugeint,
    null::utinyint,
    null::"varchar",
    null::int[3];
====
select 2 ^ 3, 2 ** 3, -2 ^ 2, 2 ^ 3 ^ 2, 2 * 3 ^ 2, 7 // 2, 7 / 2, 7 % 2, 7 // 2 * 2
----
select
    2 ^ 3,
    2 ^ 3,
    -2 ^ 2,
    2 ^ 3 ^ 2,
    2 * 3 ^ 2,
    7 // 2,
    7 / 2,
    7 % 2,
    7 // 2 * 2;
====
select 5 & 3, 5 | 3, 1 << 2, 8 >> 1, ~5, ~5 + 1, @ -5, @ (-5), 1 + 2 & 3, 4!, xor(5, 3)
----
select
    5 & 3,
    5 | 3,
    1 << 2,
    8 >> 1,
    ~ 5,
    ~ 5 + 1,
    @ -5,
    @ -5,
    1 + 2 & 3,
    4 !,
    xor(5, 3);
====
select 1 + 2 || 'a', 'a' || 1 + 2, 'a' || 'b' || 'c', (1 || 2)::int + 3
----
select
    1 + 2 || 'a',
    'a' || 1 + 2,
    'a' || 'b' || 'c',
    (1 || 2)::int + 3;
====
select 'a' ~ 'a', 'a' !~ 'b', 'a' ~~ 'a', 'a' !~~ 'b', 'a' ~~* 'A', 'a' !~~* 'b', 'a' ~~~ 'a', 'abc' ^@ 'a'
----
select
    'a' ~ 'a',
    'a' !~ 'b',
    'a' ~~ 'a',
    'a' !~~ 'b',
    'a' ~~* 'A',
    'a' !~~* 'b',
    'a' ~~~ 'a',
    'abc' ^@ 'a';
====
select 'a' similar to 'a', 'a' not similar to 'b', 'a' glob 'a*', 'a' like 'a', 'a' not ilike 'B', 'a%' like 'a!%' escape '!'
----
select
    'a' similar to 'a',
    'a' not similar to 'b',
    'a' glob 'a*',
    'a' like 'a',
    'a' not ilike 'B',
    'a%' like 'a!%' escape '!';
====
select [1, 2] @> [1], [1] <@ [1, 2], [1] && [2], [1.0, 2.0]::float[2] <-> [1.0, 3.0]::float[2], [1.0, 2.0]::float[2] <=> [1.0, 3.0]::float[2]
----
select
    [1, 2] @> [1],
    [1] <@ [1, 2],
    [1] && [2],
    [1.0, 2.0]::float[2] <-> [1.0, 3.0]::float[2],
    [1.0, 2.0]::float[2] <=> [1.0, 3.0]::float[2];
====
select j -> 'a', j ->> '$.a', j -> 'a' -> 'b', (j ->> 'a') = '1', j ->> 'a' || 'x' from t
----
select
    j -> 'a',
    j ->> '$.a',
    j -> 'a' -> 'b',
    (j ->> 'a') = '1',
    j ->> 'a' || 'x'
from t;
====
select json_extract(j, '$.a'), (j -> 'a')::varchar from t
----
select
    json_extract(j, '$.a'),
    (j -> 'a')::varchar
from t;
====
select 1 isnull, 1 notnull, 1 is null, true is not unknown, null is unknown, 1 not null
----
select
    1 is null,
    1 is not null,
    1 is null,
    true is not null,
    null is null,
    1 is not null;
====
select 1 in (1, 2), 1 in [1, 2], id in nums, 1 not in [2], id in (select id from u), (1, 2) in ((1, 2), (3, 4)) from t
----
select
    1 in (1, 2),
    1 in [1, 2],
    id in nums,
    1 not in [2],
    id in (
        select
            id
        from u
    ),
    (1, 2) in ((1, 2), (3, 4))
from t;
====
select 1 = any([1, 2]), 1 <> all([2]), id = any(nums), id = any (select id from u), id > some (from range(3)) from t
----
select
    1 = any ([1, 2]),
    1 <> all ([2]),
    id = any (nums),
    id = any (
        select
            id
        from u
    ),
    id > any (
        select
            *
        from range(3)
    )
from t;
====
select id is distinct from 2, id is not distinct from null, id between 1 and 2, id not between 3 and 4 from t
----
select
    id is distinct from 2,
    id is not distinct from null,
    id between 1 and 2,
    id not between 3 and 4
from t;
====
select exists (from t), not exists (select 1 from u where u.id = t.id), (from t select max(id)) from t
----
select
    exists (
        select
            *
        from t
    ),
    not exists (
        select
            1
        from u
        where u.id = t.id
    ),
    (
        select
            max(id)
        from t
    )
from t;
====
select case when id > 1 then 'a' else 'b' end, case id when 1 then 2 end, if(id > 1, 1, 2), ifnull(id, 0), nullif(id, 1) from t
----
select
    case when id > 1 then 'a' else 'b' end,
    case id when 1 then 2 end,
    if(id > 1, 1, 2),
    ifnull(id, 0),
    nullif(id, 1)
from t;
====
select interval 1 day, interval '1' day, interval '1 day 2 hours', interval (id) days, d + interval 1 month, d - interval (id + 1) hour, interval (1) day::varchar from t
----
select
    interval (1) day,
    interval '1' day,
    interval '1 day 2 hours',
    interval (id) days,
    d + interval (1) month,
    d - interval (id + 1) hour,
    interval (1) day::varchar
from t;
====
select date '2024-01-31', timestamp '2024-01-31 10:00:00', time '10:00', timestamptz '2024-01-31', timestamp with time zone '2024-01-31', uuid '00000000-0000-0000-0000-000000000000', json '{}', decimal(10, 2) '1.5', int '5'
----
select
    date '2024-01-31',
    timestamp '2024-01-31 10:00:00',
    time '10:00',
    timestamptz '2024-01-31',
    timestamp with time zone '2024-01-31',
    uuid '00000000-0000-0000-0000-000000000000',
    json '{}',
    decimal(10, 2) '1.5',
    int '5';
====
select ts at time zone 'UTC', ts at time zone 'UTC' at time zone 'Europe/Berlin', ts::date, extract(year from ts), extract('dow' from d), date_part('year', ts) from t
----
select
    ts at time zone 'UTC',
    ts at time zone 'UTC' at time zone 'Europe/Berlin',
    ts::date,
    extract(year from ts),
    extract(dow from d),
    date_part('year', ts)
from t;
====
select current_date, current_timestamp, now(), today(), current_date - 1, current_schema
----
select
    current_date,
    current_timestamp,
    now(),
    today(),
    current_date - 1,
    current_schema;
====
select e'a\nb\'c', $$it's$$, $tag$a $$ b$tag$, 'a\b', 'it''s', '', 'a -- b'
----
select
    'a
b''c',
    'it''s',
    'a $$ b',
    'a\b',
    'it''s',
    '',
    'a -- b';
====
select 1_000_000, 1_0.5_0, 1e3, 1.5e-3, .5, 5., 1E10, 123456789012345678901234567890
----
select
    1_000_000,
    1_0.5_0,
    1e3,
    1.5e-3,
    .5,
    5.,
    1E10,
    123456789012345678901234567890;
====
select name as 'title', id as "key", amount as end, price as select from t
----
select
    name as "title",
    id as "key",
    amount as end,
    price as select
from t;
====
select ID, Name, "NAME", T."Id" from T
----
select
    ID,
    Name,
    "NAME",
    T."Id"
from T;
====
select name collate nocase = 'A', name collate nocase.noaccent, name collate "de" from t order by name collate nocase desc
----
select
    name collate "nocase" = 'A',
    name collate "nocase"."noaccent",
    name collate "de"
from t
order by name collate "nocase" desc;
====
select trim(name), trim(both 'x' from name), trim(leading from name), trim(trailing 'y' from name), trim('x' from name), substring(name from 2 for 1), substring(name, 1), position('a' in name) from t
----
select
    trim(name),
    trim(name, 'x'),
    ltrim(name),
    rtrim(name, 'y'),
    trim(name, 'x'),
    substring(name, 2, 1),
    substring(name, 1),
    position('a' in name)
from t;
====
select count(*), count(), count(distinct name), sum(amount) filter (where id > 1), sum(amount) filter (id > 1), avg(id) from t
----
select
    count(*),
    count(),
    count(distinct name),
    sum(amount) filter (where id > 1),
    sum(amount) filter (where id > 1),
    avg(id)
from t;
====
select string_agg(name, ',' order by name desc), list(distinct id order by id), array_agg(id order by id nulls first), first(name order by id), group_concat(name, '; ') from t
----
select
    string_agg(name, ',' order by name desc),
    list(distinct id order by id),
    array_agg(id order by id nulls first),
    first(name order by id),
    group_concat(name, '; ')
from t;
====
select mode() within group (order by id), percentile_cont(0.5) within group (order by id), percentile_disc(0.5) within group (order by id desc), quantile_cont(id, [0.25, 0.75]) from t
----
select
    mode() within group (order by id),
    percentile_cont(0.5) within group (order by id),
    percentile_disc(0.5) within group (order by id desc),
    quantile_cont(id, [0.25, 0.75])
from t;
====
select sum(id) over (partition by name order by ts rows between unbounded preceding and current row) from t
----
select
    sum(id) over (partition by name order by ts rows between unbounded preceding and current row)
from t;
====
select sum(id) over (order by id groups between 1 preceding and 1 following exclude current row), sum(id) over (order by id range between 1 preceding and current row exclude ties), sum(id) over (order by id rows 2 preceding exclude group), sum(id) over (order by id rows between 1 preceding and 1 following exclude no others) from t
----
select
    sum(id) over (order by id groups between 1 preceding and 1 following exclude current row),
    sum(id) over (order by id range between 1 preceding and current row exclude ties),
    sum(id) over (order by id rows 2 preceding exclude group),
    sum(id) over (order by id rows between 1 preceding and 1 following)
from t;
====
select sum(id) over (order by ts range between interval 1 day preceding and current row), sum(id) filter (where id > 1) over w, lag(id, 1, 0) over w, lag(id ignore nulls) over w, first_value(id respect nulls) over w, lag(id order by id) over () from t window w as (partition by k order by id), v as (order by id)
----
select
    sum(id) over (order by ts range between interval (1) day preceding and current row),
    sum(id) filter (where id > 1) over (w),
    lag(id, 1, 0) over (w),
    lag(id ignore nulls) over (w),
    first_value(id respect nulls) over (w),
    lag(id order by id) over ()
from t
window w as (partition by k order by id), v as (order by id);
====
select row_number() over (partition by k order by id) as rn, rank() over (order by id), ntile(4) over (order by id) from t qualify rn = 1
----
select
    row_number() over (partition by k order by id) as rn,
    rank() over (order by id),
    ntile(4) over (order by id)
from t
qualify rn = 1;
====
select id from t qualify row_number() over (partition by name order by ts desc) = 1 order by id
----
select
    id
from t
qualify row_number() over (partition by name order by ts desc) = 1
order by id;
====
select * from t join u on t.id = u.t_id
----
select
    *
from t
join u on t.id = u.t_id;
====
select * from t join u using (id)
----
select
    *
from t
join u using (id);
====
select * from t left join u using (id, ts) where u.label is null
----
select
    *
from t
left join u using (id, ts)
where u.label is null;
====
select * from t left outer join u on t.id = u.id right join u as w on w.id = t.id full outer join u v on v.id = t.id
----
select
    *
from t
left join u on t.id = u.id
right join u as w on w.id = t.id
full join u as v on v.id = t.id;
====
select * from t natural join u
----
select
    *
from t
natural join u;
====
select * from t cross join u, monthly_sales
----
select
    *
from t
cross join u, monthly_sales;
====
select * from t semi join u using (id)
----
select
    *
from t
semi join u using (id);
====
select * from t anti join u on t.id = u.t_id and u.v > 1
----
select
    *
from t
anti join u on t.id = u.t_id and u.v > 1;
====
select * from t natural semi join u
----
select
    *
from t
natural semi join u;
====
select * from t positional join u
----
select
    *
from t
positional join u;
====
select * from t asof join u on t.id = u.t_id and t.ts >= u.ts
----
select
    *
from t
asof join u on t.id = u.t_id and t.ts >= u.ts;
====
select * from t asof left join u using (id, ts)
----
select
    *
from t
asof left join u using (id, ts);
====
select * from t asof right join u on t.ts >= u.ts
----
select
    *
from t
asof right join u on t.ts >= u.ts;
====
select * from t asof full join u on t.ts >= u.ts
----
select
    *
from t
asof full join u on t.ts >= u.ts;
====
select * from t, lateral (select v from u where u.id = t.id) as x
----
select
    *
from t, lateral (
    select
        v
    from u
    where u.id = t.id
) as x;
====
select * from t left join lateral (from u select v where u.t_id = t.id limit 1) x on true
----
select
    *
from t
left join lateral (
    select
        v
    from u
    where u.t_id = t.id
    limit 1
) as x on true;
====
select * from (t join u using (id)) x
----
select
    *
from (
    select
        *
    from t
    join u using (id)
) as x;
====
select * from (t join u using (id))
----
select
    *
from t
join u using (id);
====
select * from (from t) as x(a, b)
----
select
    *
from (
    select
        *
    from t
) as x (a, b);
====
select * from (values (1, 'a'), (2, 'b')) as v(n, c)
----
select
    *
from (
    values (1, 'a'), (2, 'b')
) as v (n, c);
====
select * from values (1, 'a'), (2, 'b') v(n, c)
----
select
    *
from (
    values (1, 'a'), (2, 'b')
) as v (n, c);
====
values (1, 'a'), (2, 'b')
----
values (1, 'a'), (2, 'b');
====
select g, r.range from generate_series(1, 3) as g(g), range(2) r
----
select
    g,
    r.range
from generate_series(1, 3) as g (g), range(2) as r;
====
select * from range(3) with ordinality as r(i, n)
----
select
    *
from range(3) with ordinality as r (i, n);
====
select unnest(nums), unnest([1, 2]) as e, unnest(s), unnest([{'a': 1}], recursive := true) from t
----
select
    unnest(nums),
    unnest([1, 2]) as e,
    unnest(s),
    unnest([{'a': 1}], recursive => true)
from t;
====
select * from unnest([1, 2, 3]) as x(e)
----
select
    *
from unnest([1, 2, 3]) as x (e);
====
select * from t, unnest(nums) as n(e)
----
select
    *
from t, unnest(nums) as n (e);
====
select * from t, lateral unnest(tags)
----
select
    *
from t, lateral unnest(tags);
====
select * from read_csv('missing*.csv', header = true, columns = {'a': 'int'}, delim := ';', types => ['int'])
----
select
    *
from read_csv('missing*.csv', header => true, columns => {'a': 'int'}, delim => ';', types => ['int']);
====
select * from read_parquet(['a.parquet', 'b.parquet'], union_by_name = true) where false
----
select
    *
from read_parquet(['a.parquet', 'b.parquet'], union_by_name => true)
where false;
====
from 'missing.parquet'
----
select
    *
from 'missing.parquet';
====
select f.* from 'missing/*.csv' as f
----
select
    f.*
from 'missing/*.csv' as f;
====
with a as (select 1 as x), b(y) as (from a) select * from a, b
----
with a as (
    select
        1 as x
),
b (y) as (
    select
        *
    from a
)
select
    *
from a, b;
====
with a as materialized (select 1 as x), b as not materialized (select 2 as y) from a, b
----
with a as materialized (
    select
        1 as x
),
b as not materialized (
    select
        2 as y
)
select
    *
from a, b;
====
with recursive r as (select 1 as n union all select n + 1 from r where n < 3) from r
----
with recursive r as (
    select
        1 as n
    union all
    select
        n + 1
    from r
    where n < 3
)
select
    *
from r;
====
with recursive r(a, b) using key (a) as (select 1, 2 union select a + 1, b from r where a < 3) from r
----
with recursive r (a, b) using key (a) as (
    select
        1,
        2
    union
    select
        a + 1,
        b
    from r
    where a < 3
)
select
    *
from r;
====
with a as (from t) from a select a.id
----
with a as (
    select
        *
    from t
)
select
    a.id
from a;
====
select 1 as x union select 2 union all select 3
----
select
    1 as x
union
select
    2
union all
select
    3;
====
select id from t union by name select label, id from u
----
select
    id
from t
union by name
select
    label,
    id
from u;
====
select id from t union all by name from u select id, label
----
select
    id
from t
union all by name
select
    id,
    label
from u;
====
select id from t except select id from u intersect select id from u
----
select
    id
from t
except
select
    id
from u
intersect
select
    id
from u;
====
select id from t except all select id from u
----
select
    id
from t
except all
select
    id
from u;
====
(select id from t order by id limit 1) union all (from u select id)
----
(
    select
        id
    from t
    order by id
    limit 1
)
union all
select
    id
from u;
====
from t union all from t
----
select
    *
from t
union all
select
    *
from t;
====
select (select 1), ((select 2)) + 1
----
select
    (
        select
            1
    ),
    (
        select
            2
    ) + 1;
====
from t select id using sample 3
----
select
    id
from t
using sample (3 rows);
====
select * from t using sample 10%
----
select
    *
from t
using sample (10 percent);
====
select * from t using sample reservoir(3 rows) repeatable (7)
----
select
    *
from t
using sample reservoir(3 rows) repeatable (7);
====
select * from t using sample 10 percent (bernoulli)
----
select
    *
from t
using sample bernoulli(10 percent);
====
select * from t using sample 10% (system, 377)
----
select
    *
from t
using sample system(10 percent) repeatable (377);
====
select * from t where id > 0 using sample 3 rows order by id
----
select
    *
from t
where id > 0
using sample (3 rows)
order by id;
====
select * from t tablesample 10%
----
select
    *
from t tablesample (10 percent);
====
select * from t tablesample reservoir(2 rows) repeatable (1), u
----
select
    *
from t tablesample reservoir(2 rows) repeatable (1), u;
====
select x.* from t as x tablesample bernoulli(10 percent)
----
select
    x.*
from t as x tablesample bernoulli(10 percent);
====
pivot cities on year using sum(population)
----
pivot cities on year using sum(population);
====
pivot cities on year in (2000, 2010) using sum(population) as total, max(population) as top group by country order by country limit 2
----
pivot cities on year in (2000, 2010) using sum(population) as total, max(population) as top group by country
order by country
limit 2;
====
pivot cities on country, name using sum(population) group by year
----
pivot cities on country, name using sum(population) group by year;
====
pivot (from cities where year > 1) on country || '_' || name using first(population)
----
pivot (
    select
        *
    from cities
    where year > 1
) on country || '_' || name using first(population);
====
pivot cities on year
----
pivot cities on year;
====
select * from (pivot cities on year using sum(population) group by country) p
----
select
    *
from (
    pivot cities on year using sum(population) group by country
) as p;
====
with p as (pivot cities on year in (2000, 2010) using sum(population)) from p
----
with p as (
    pivot cities on year in (2000, 2010) using sum(population)
)
select
    *
from p;
====
with c as (from cities) pivot c on year using sum(population)
----
with c as (
    select
        *
    from cities
)
pivot c on year using sum(population);
====
from cities pivot (sum(population) as total, count(*) as n for year in (2000, 2010) country in ('NL', 'US') group by name)
----
select
    *
from cities pivot (sum(population) as total, count(*) as n for year in (2000, 2010) country in ('NL', 'US') group by name);
====
select p.* from cities pivot (sum(population) for year in (2000 as y2000, 2010)) as p
----
select
    p.*
from cities pivot (sum(population) for year in (2000 as y2000, 2010)) as p;
====
unpivot monthly_sales on jan, feb, mar into name month value sales
----
unpivot monthly_sales on jan, feb, mar into name month value sales;
====
unpivot monthly_sales on columns(* exclude (empid, dept)) into name month value sales
----
unpivot monthly_sales on columns(* exclude (empid, dept)) into name month value sales;
====
unpivot monthly_sales on (jan, feb) as q1, (mar, mar) as q2 into name quarter value m1, m2
----
unpivot monthly_sales on (jan, feb) as q1, (mar, mar) as q2 into name quarter value m1, m2;
====
select * from (unpivot monthly_sales on jan, feb) x
----
select
    *
from (
    unpivot monthly_sales on jan, feb
) as x;
====
from monthly_sales unpivot (sales for month in (jan, feb as february))
----
select
    *
from monthly_sales unpivot ((sales) for month in (jan, feb as february));
====
from monthly_sales unpivot include nulls (sales for month in (jan, feb, mar)) as u
----
select
    *
from monthly_sales unpivot include nulls ((sales) for month in (jan, feb, mar)) as u;
====
from monthly_sales unpivot ((s1, s2) for q in ((jan, feb) as q1, (mar, mar) as q2))
----
select
    *
from monthly_sales unpivot ((s1, s2) for q in ((jan, feb) as q1, (mar, mar) as q2));
====
summarize t
----
summarize t;
====
summarize select id from t
----
summarize (
    select
        id
    from t
);
====
describe t
----
describe t;
====
describe select id from t
----
describe (
    select
        id
    from t
);
====
show tables
----
show tables;
====
select column_name from (describe t)
----
select
    column_name
from (
    describe t
);
====
from (summarize t) select column_name, max
----
select
    column_name,
    max
from (
    summarize t
);
====
select #1, #2 from t order by #1
----
select
    #1,
    #2
from t
order by #1;
====
select 1 /* a /* nested */ comment */ -- and a line
----
select
    1;
====
select id, name, from t, where id in (1, 2,) group by id, name,
----
select
    id,
    name
from t
where id in (1, 2)
group by id, name;
====
select coalesce(1, 2,), {'a': 1,}, [1,]
----
select
    coalesce(1, 2),
    {'a': 1},
    [1];
====
select * from t where name = 'x' and not flag or flag is true and amount > 1.5 order by id desc nulls first, name
----
select
    *
from t
where name = 'x' and not flag or flag is true and amount > 1.5
order by id desc nulls first, name;
====
select a + 1 as b, b * 2 as c from (select 1 as a) where b = 2
----
select
    a + 1 as b,
    b * 2 as c
from (
    select
        1 as a
)
where b = 2;
====
select 1 as start, 2 as minus, 3 as row, 4 as rows, 5 as by, 6 as position
----
select
    1 as start,
    2 as minus,
    3 as row,
    4 as rows,
    5 as by,
    6 as position;
====
select start, row from (select 1 as start, 2 as row)
----
select
    start,
    row
from (
    select
        1 as start,
        2 as row
);
====
select date, timestamp, text from (select 1 as date, 2 as timestamp, 3 as text)
----
select
    date,
    timestamp,
    text
from (
    select
        1 as date,
        2 as timestamp,
        3 as text
);
====
select try(1 // 0), try(cast('x' as int))
----
select
    try(1 // 0),
    try('x'::int);
====
select (1, 'a'), row(1, 'a'), (1, 2) = (1, 2)
----
select
    (1, 'a'),
    row(1, 'a'),
    (1, 2) = (1, 2);
====
select x.id from t x where (x.id, x.k) in (select id, v from u)
----
select
    x.id
from t as x
where (x.id, x.k) in (
    select
        id,
        v
    from u
);
====
select list_value(1, 2)[1], (select [1, 2])[1], (case when true then [1] end)[1], struct_pack(a := 1).a, {'a': {'b': 1}}.a.b
----
select
    list_value(1, 2)[1],
    (
        select
            [1, 2]
    )[1],
    case when true then [1] end[1],
    struct_pack(a => 1).a,
    {'a': {'b': 1}}.a.b;
====
select interval from (select 1 as interval)
----
select
    interval
from (
    select
        1 as interval
);
====
select columns, map from (select 1 as columns, 2 as map)
----
select
    columns,
    map
from (
    select
        1 as columns,
        2 as map
);
====
select "a""b", a.b from (select {'b': 1} as a, 2 as "a""b")
----
select
    "a""b",
    a.b
from (
    select
        {'b': 1} as a,
        2 as "a""b"
);
====
select current_date(), current_time, current_user
----
select
    current_date,
    current_time,
    current_user;
