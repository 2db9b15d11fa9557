with fulfilled as (

    select *
    from {{ ref('stg_events') }}
    where event_type = 'order_fulfilled' and order_id is not null

),

-- An order that is reported fulfilled twice counts once, as it was reported last.
orders as (

    {{ dbt_utils.deduplicate(relation='fulfilled', partition_by='order_id', order_by='event_at desc, event_id desc') }}

)

select
    order_id,
    event_id,
    customer_id,
    session_id,
    event_at as ordered_at,
    currency,
    total_amount as revenue,
    tax_amount,
    shipping_amount,
    acquisition_channel,
    device_type
from orders
