=== one path is one arrow
select event_data:id::varchar as id from {raw.events} order by id
--- duckdb
select
    event_data ->> '$.id' as id
from raw.events
order by id nulls last
--- rows
a
b
c

=== paths of one column are one extraction
select
    event_data:id::varchar as id,
    event_data:customer.name::varchar as name,
    event_data:total::float as total,
    event_data:count::int as items,
    event_data:customer.vip::boolean as is_vip,
    event_data:at::timestamp_ntz as at
from {raw.events}
where event_data:id::varchar is not null
order by id
--- duckdb
select
    event_data_paths[1] as id,
    event_data_paths[2] as name,
    cast(event_data_paths[3] as double) as total,
    cast(event_data_paths[4] as hugeint) as items,
    case lower(event_data_paths[5])
        when 'on' then true
        when 'off' then false
        else cast(event_data_paths[5] as boolean)
    end as is_vip,
    coalesce(try_cast(event_data_paths[6] as timestamp), list_transform([regexp_replace(trim(event_data_paths[6]), '(:[0-9]{1,2}(?:\.[0-9]{1,6})?)[0-9]*((?: ?[AaPp][Mm])?)(?: ?(?:[+-][0-9]{1,2}(?::?[0-9]{2})?|Z))?((?: [0-9]{4})?)$', '\1\2\3')], lambda t: coalesce(try_cast(t as timestamp), case when regexp_full_match(t, '-?[0-9]{1,18}') then list_transform([cast(t as bigint)], lambda n: make_timestamp(case when n < 31536000000 then n * 1000000 when n < 31536000000000 then n * 1000 when n < 31536000000000000 then n else n // 1000 end))[1] else strptime(t, ['%Y-%m-%d %H', '%Y-%m-%dT%H', '%d-%b-%Y', '%d-%B-%Y', '%m/%d/%Y', '%m/%d/%Y %H:%M:%S', '%a, %d %b %Y %H:%M:%S', '%a, %d %b %Y %H:%M:%S.%f', '%a, %d %b %Y %I:%M:%S %p', '%a, %d %b %Y %I:%M:%S.%f %p', '%a %b %d %H:%M:%S %Y']) end))[1]) as "at"
from (
    select
        *,
        unnest([event_data ->> ['$.id', '$.customer.name', '$.total', '$.count', '$.customer.vip', '$.at']]) as event_data_paths
    from raw.events
) as events
where event_data_paths[1] is not null
order by id nulls last
--- rows
a | Ann | 12.5 | 2 | true | 2026-02-05 10:00:00
b | NULL | NULL | 3 | false | 2026-02-05 12:30:00
c | NULL | NULL | NULL | NULL | NULL

=== values and texts are two extractions
select event_data:id::varchar as id, event_data:customer as customer, event_data:items::array as items from {raw.events} order by 1
--- duckdb
select
    event_data_paths[1] as id,
    event_data_values[1] as customer,
    cast(event_data_paths[2] as json) as items
from (
    select
        *,
        unnest([event_data ->> ['$.id', '$.items']]) as event_data_paths,
        unnest([event_data -> ['$.customer']]) as event_data_values
    from raw.events
) as events
order by id nulls last
--- rows
a | {"name":"Ann","vip":true} | [{"sku":"s1","price":5.25,"qty":2,"tags":["x","y"]},{"sku":"s2","price":2,"qty":1,"tags":[]}]
b | {"name":null,"vip":false} | []
c | null | NULL

=== a JSON null is no NULL until it is cast
select event_data:customer is null as missing, event_data:customer.name is null as no_name, event_data:customer.name::varchar is null as no_text from {raw.events} order by event_data:id::varchar
--- duckdb
select
    event_data_values[1] is null as missing,
    event_data_values[2] is null as no_name,
    event_data_paths[1] is null as no_text
from (
    select
        *,
        unnest([event_data ->> ['$.customer.name', '$.id']]) as event_data_paths,
        unnest([event_data -> ['$.customer', '$.customer.name']]) as event_data_values
    from raw.events
) as events
order by event_data_paths[2] nulls last
--- rows
false | false | false
false | false | true
false | true | true

=== paths through a common table expression
with events as (
    select event_data, loaded_at from {raw.events}
)
select e.event_data:id::varchar as id, e.event_data:total::float as total
from events as e
inner join events as f on e.event_data:id::varchar = f.event_data:id::varchar and f.loaded_at > '2026-02-05 11:30:00'
order by id
--- duckdb
with events as (
    select
        event_data,
        loaded_at
    from raw.events
)
select
    e.event_data_paths[1] as id,
    cast(e.event_data_paths[2] as double) as total
from (
    select
        *,
        unnest([event_data ->> ['$.id', '$.total']]) as event_data_paths
    from events as e
) as e
inner join events as f
    on e.event_data_paths[1] = (f.event_data ->> '$.id')
    and f.loaded_at > timestamp '2026-02-05 11:30:00'
order by id nulls last
--- rows
b | NULL
c | NULL

=== positions and special keys
select parse_json('{"a b": [10, {"x.y": "z"}]}'):"a b"[1]['x.y']::varchar as v, parse_json('[1, 2, 3]')[1]::int as w
--- duckdb
select
    case when trim('{"a b": [10, {"x.y": "z"}]}') <> '' then json('{"a b":[10,{"x.y":"z"}]}') end ->> '$."a b"[1]."x.y"' as v,
    cast(case when trim('[1, 2, 3]') <> '' then json('[1,2,3]') end ->> '$[1]' as hugeint) as w
--- rows
z | 2

=== a flattened array with a declared shape
select e.event_data:id::varchar as id, item.index as line, item.value:sku::varchar as sku, item.value:price::float * item.value:qty::int as amount
from {raw.events} as e, lateral flatten(input => e.event_data:items) as item
order by id, line
--- duckdb
select
    event_data_paths[1] as id,
    item_index as line,
    item.sku as sku,
    cast(item.price as double) * cast(item.qty as hugeint) as amount
from (
    select
        *,
        unnest(from_json(event_data_paths[2], '[{"sku":"VARCHAR","price":"VARCHAR","qty":"VARCHAR"}]')) as item,
        unnest(range(cast(json_array_length(event_data_paths[2]) as bigint))) as item_index
    from (
        select
            *,
            unnest([event_data ->> ['$.id', '$.items']]) as event_data_paths
        from raw.events as e
    ) as e
) as e
order by id nulls last, line nulls last
--- rows
a | 0 | s1 | 10.5
a | 1 | s2 | 2

=== a flattened array of an array
select item.value:sku::varchar as sku, tag.value::varchar as tag
from {raw.events} as e, lateral flatten(input => e.event_data:items) as item, lateral flatten(input => item.value:tags) as tag
order by sku, tag
--- duckdb
select
    item.sku as sku,
    tag
from (
    select
        *,
        unnest(from_json(item.tags, '["VARCHAR"]')) as tag
    from (
        select
            *,
            unnest(from_json(event_data ->> '$.items', '[{"sku":"VARCHAR","tags":"VARCHAR"}]')) as item
        from raw.events as e
    ) as e
) as e
order by sku nulls last, tag nulls last
--- rows
s1 | x
s1 | y

=== a flattened array whose elements are kept
select e.event_data:id::varchar as id, item.value as item
from {raw.events} as e, lateral flatten(input => e.event_data:items) as item
order by item.index
--- duckdb
select
    event_data_paths[1] as id,
    coalesce(e.item, 'null') as item
from (
    select
        *,
        unnest(from_json(event_data_paths[2], '["JSON"]')) as item,
        unnest(range(cast(json_array_length(event_data_paths[2]) as bigint))) as item_index
    from (
        select
            *,
            unnest([event_data ->> ['$.id', '$.items']]) as event_data_paths
        from raw.events as e
    ) as e
) as e
order by item_index nulls last
--- rows
a | {"sku":"s1","price":5.25,"qty":2,"tags":["x","y"]}
a | {"sku":"s2","price":2,"qty":1,"tags":[]}

=== an outer flatten keeps rows without elements
select e.event_data:id::varchar as id, item.value:sku::varchar as sku
from {raw.events} as e, lateral flatten(input => e.event_data:items, outer => true) as item
order by id, sku
--- duckdb
select
    e.event_data_paths[1] as id,
    item.value ->> '$.sku' as sku
from (
    select
        *,
        unnest([event_data ->> ['$.id', '$.items']]) as event_data_paths
    from raw.events as e
) as e
left join lateral (select value from json_each(e.event_data -> '$.items') where fullkey <> '$') as item on true
order by id nulls last, sku nulls last
--- rows
a | s1
a | s2
b | NULL
c | NULL

=== flatten of an object
select f.key, f.value::varchar as value, f.index, f.path from lateral flatten(input => parse_json('{"a": 1, "b": {"c": "d"}}')) as f order by f.key
--- duckdb
select
    key,
    value ->> '$' as value,
    index,
    path
from lateral (
    select
        case
            when json_type(case when trim('{"a": 1, "b": {"c": "d"}}') <> '' then json('{"a":1,"b":{"c":"d"}}') end) = 'OBJECT' then key
        end as key,
        case
            when json_type(case when trim('{"a": 1, "b": {"c": "d"}}') <> '' then json('{"a":1,"b":{"c":"d"}}') end) = 'ARRAY' then '[' || key || ']'
            when regexp_full_match(key, '[A-Za-z_][A-Za-z0-9_$]*') then key
            else '[''' || key || ''']'
        end as path,
        case
            when json_type(case when trim('{"a": 1, "b": {"c": "d"}}') <> '' then json('{"a":1,"b":{"c":"d"}}') end) = 'ARRAY' then cast(key as bigint)
        end as index,
        value
    from json_each(case when trim('{"a": 1, "b": {"c": "d"}}') <> '' then json('{"a":1,"b":{"c":"d"}}') end)
    where fullkey <> '$'
) as f
order by key nulls last
--- rows
a | 1 | NULL | a
b | {"c":"d"} | NULL | b

=== flatten of a scalar has no rows
select f.value from table(flatten(input => parse_json('7'))) as f
--- duckdb
select
    value
from lateral (
    select
        value
    from json_each(case when trim('7') <> '' then json('7') end)
    where fullkey <> '$'
) as f
--- rows


=== a recursive flatten
select f.key, f.path, f.index from lateral flatten(input => parse_json('{"a": [77, {"b": 1}]}'), recursive => true) as f order by f.path
--- duckdb
select
    key,
    path,
    index
from lateral (
    with recursive node as (
        select
            key,
            value,
            type,
            json_type(case when trim('{"a": [77, {"b": 1}]}') <> '' then json('{"a":[77,{"b":1}]}') end) as holder,
            case when trim('{"a": [77, {"b": 1}]}') <> '' then json('{"a":[77,{"b":1}]}') end as this,
            case
                when json_type(case when trim('{"a": [77, {"b": 1}]}') <> '' then json('{"a":[77,{"b":1}]}') end) = 'ARRAY' then '[' || key || ']'
                when regexp_full_match(key, '[A-Za-z_][A-Za-z0-9_$]*') then key
                else '[''' || key || ''']'
            end as path
        from json_each(case when trim('{"a": [77, {"b": 1}]}') <> '' then json('{"a":[77,{"b":1}]}') end)
        where fullkey <> '$'
        union all
        select
            element.key,
            element.value,
            element.type,
            node.type,
            node.value,
            case
                when node.type = 'ARRAY' then node.path || '[' || element.key || ']'
                when regexp_full_match(element.key, '[A-Za-z_][A-Za-z0-9_$]*') then node.path || '.' || element.key
                else node.path || '[''' || element.key || ''']'
            end
        from node
        cross join lateral (select key, value, type from json_each(node.value) where fullkey <> '$') as element
        where node.type in ('ARRAY', 'OBJECT')
    )
    select
        case when holder = 'OBJECT' then key end as key,
        path,
        case when holder = 'ARRAY' then cast(key as bigint) end as index
    from node
) as f
order by path nulls last
--- rows
a | a | NULL
NULL | a[0] | 0
NULL | a[1] | 1
b | a[1].b | NULL

=== a flatten beside an outer join stays where it is
select c.name, f.value::int as n
from {staging.customers} as c
left join {staging.orders} as o on c.customer_id = o.customer_id, lateral flatten(input => array_construct(o.units)) as f
order by c.customer_id, n
--- duckdb
select
    c.name,
    cast(f.value ->> '$' as hugeint) as n
from staging.customers as c
left join staging.orders as o on c.customer_id = o.customer_id
cross join lateral (select value from json_each(json_array(o.units)) where fullkey <> '$') as f
order by c.customer_id nulls last, n nulls last
--- rows
Ann | 2
Ann | 3
NULL | 1
Cy | NULL

=== objects and arrays
select object_construct('a', 1, 'b', null) as o, [1, 'x', null] as a, {'k': 1.5} as l
--- duckdb
select
    cast(chr(123) || array_to_string(list_filter([to_json(cast('a' as varchar)) || ':' || to_json(1), to_json(cast('b' as varchar)) || ':' || to_json(null)], lambda pair: pair is not null), ',') || chr(125) as json) as o,
    json_array(1, 'x', null) as a,
    json_object('k', 1.5) as l
--- rows
{"a":1} | [1,"x",null] | {"k":1.5}

=== an array of what may be anything
select parse_json(column1):a::array as a, parse_json(column1):a::object is null as b from values ('{"a": [1]}'), ('{"a": "x"}'), ('{"a": null}'), ('{}'), (null) where column1 is null or column1 not like '%x%' or false
--- duckdb
select
    case
        when json_type(case when trim(column1) <> '' then json(column1) end -> '$.a') = 'ARRAY' then case when trim(column1) <> '' then json(column1) end -> '$.a'
        when (case when trim(column1) <> '' then json(column1) end -> '$.a') <> 'null' then json_array(case when trim(column1) <> '' then json(column1) end -> '$.a')
    end as a,
    cast(case when trim(column1) <> '' then json(column1) end ->> '$.a' as json) is null as b
from (values ('{"a": [1]}'), ('{"a": "x"}'), ('{"a": null}'), ('{}'), (null)) as t (column1)
where
    column1 is null
    or column1 not like '%x%'
    or false
--- rows
[1] | false
NULL | true
NULL | true
NULL | true

=== a value as an array is wrapped
select parse_json('{"a": "x"}'):a::array as a, to_variant(1)::array as b
--- duckdb
select
    case
        when json_type(case when trim('{"a": "x"}') <> '' then json('{"a":"x"}') end -> '$.a') = 'ARRAY' then case when trim('{"a": "x"}') <> '' then json('{"a":"x"}') end -> '$.a'
        when (case when trim('{"a": "x"}') <> '' then json('{"a":"x"}') end -> '$.a') <> 'null' then json_array(case when trim('{"a": "x"}') <> '' then json('{"a":"x"}') end -> '$.a')
    end as a,
    case
        when json_type(to_json(1)) = 'ARRAY' then to_json(1)
        when to_json(1) <> 'null' then json_array(to_json(1))
    end as b
--- rows
["x"] | [1]

=== an array from a column and its text
select event_data:items[0]::array as first, event_data:items[0].sku::varchar as sku from {raw.events} order by sku
--- duckdb
select
    case
        when json_type(event_data_values[1]) = 'ARRAY' then event_data_values[1]
        when event_data_values[1] <> 'null' then json_array(event_data_values[1])
    end as first,
    event_data_paths[1] as sku
from (
    select
        *,
        unnest([event_data ->> ['$.items[0].sku']]) as event_data_paths,
        unnest([event_data -> ['$.items[0]']]) as event_data_values
    from raw.events
) as events
order by sku nulls last
--- rows
[{"sku":"s1","price":5.25,"qty":2,"tags":["x","y"]}] | s1
NULL | NULL
NULL | NULL
