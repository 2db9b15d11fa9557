select count(*), count(t.*), count(distinct a, b), sum(all a), f(), s.udf(a, b), hash(*)
----
select
    count(*),
    count(t.*),
    count(distinct a, b),
    sum(a),
    f(),
    s.udf(a, b),
    hash(*)
====
select listagg(a, ', ') within group (order by b desc) over (partition by c), array_agg(distinct a) within group (order by a)
----
select
    listagg(a, ', ') within group (order by b desc) over (partition by c),
    array_agg(distinct a) within group (order by a)
====
select first_value(a) ignore nulls over (partition by b order by c), last_value(a ignore nulls) over (order by c), nth_value(a, 2) from last respect nulls over (order by b)
----
select
    first_value(a) ignore nulls over (partition by b order by c),
    last_value(a) ignore nulls over (order by c),
    nth_value(a, 2) from last respect nulls over (order by b)
====
select sum(a) over (), sum(a) over (partition by b, c order by d desc nulls last rows between unbounded preceding and current row)
----
select
    sum(a) over (),
    sum(a) over (partition by b, c order by d desc nulls last rows between unbounded preceding and current row)
====
select avg(a) over (order by b range between interval '1 day' preceding and unbounded following), sum(x) over (order by y rows between 2 preceding and 1 following)
----
select
    avg(a) over (order by b range between interval '1 day' preceding and unbounded following),
    sum(x) over (order by y rows between 2 preceding and 1 following)
====
select percentile_cont(0.5) within group (order by a)
----
select
    percentile_cont(0.5) within group (order by a)
====
select left(a, 2), right(a, 1), replace(a, 'x', 'y'), insert(a, 1, 2, 'z'), like(a, 'x'), date(a), time(a), if(a, 1, 2), char(65), rlike(a, 'b')
----
select
    left(a, 2),
    right(a, 1),
    replace(a, 'x', 'y'),
    insert(a, 1, 2, 'z'),
    like(a, 'x'),
    date(a),
    time(a),
    if(a, 1, 2),
    char(65),
    rlike(a, 'b')
====
select row_number() over (partition by event_id order by loaded_at desc, source_file desc, file_row_number desc) as rn
----
select
    row_number() over (partition by event_id order by loaded_at desc, source_file desc, file_row_number desc) as rn
====
select object_construct(*), object_construct('a', 1), object_construct(t.* exclude a)
----
select
    object_construct(*),
    object_construct('a', 1),
    object_construct(t.* exclude (a))
====
select nvl2(a, b, c), iff(a > 1, 'x', 'y'), decode(a, 1, 'x'), dateadd(day, -3, current_date), datediff('day', a, b), date_trunc('month', a), dateadd('day', 1, current_date())
----
select
    nvl2(a, b, c),
    iff(a > 1, 'x', 'y'),
    decode(a, 1, 'x'),
    dateadd(day, -3, current_date()),
    datediff('day', a, b),
    date_trunc('month', a),
    dateadd('day', 1, current_date())
====
select flatten(input => a), to_date(a, 'YYYY-MM-DD')
----
select
    flatten(input => a),
    to_date(a, 'YYYY-MM-DD')
====
select transform(a, x variant -> x:b)
----
select
    transform(a, (x variant) -> x:b)
