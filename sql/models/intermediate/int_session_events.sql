with events as (

    select
        session_id,
        event_at,
        event_type,
        -- A session's customer and context are those of its latest event that knows them.
        first_value(customer_id ignore nulls) over latest_first as customer_id,
        first_value(customer_country ignore nulls) over latest_first as customer_country,
        first_value(acquisition_channel ignore nulls) over latest_first as acquisition_channel,
        first_value(device_type ignore nulls) over latest_first as device_type
    from {{ ref('stg_events') }}
    where session_id is not null
    window latest_first as (
        partition by session_id
        order by event_at desc, event_id desc
        rows between unbounded preceding and unbounded following
    )

)

select
    session_id,
    min(event_at) as session_start,
    max(event_at) as session_end,
    datediff(second, min(event_at), max(event_at)) as session_duration_seconds,
    count(*) as total_events,
    boolor_agg(event_type = 'order_fulfilled') as is_converted,
    max(customer_id) as customer_id,
    max(customer_country) as customer_country,
    max(acquisition_channel) as acquisition_channel,
    max(device_type) as device_type
from events
group by session_id
