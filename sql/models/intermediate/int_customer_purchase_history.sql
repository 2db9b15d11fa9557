{{ config(materialized='ephemeral') }}

with fulfilled as (

    select
        event_id,
        event_at,
        customer_id,
        customer_email,
        customer_first_name,
        customer_last_name,
        customer_country,
        order_id,
        total_amount,
        loaded_at
    from {{ ref('stg_events') }}
    where event_type = 'order_fulfilled' and order_id is not null

),

-- An order that is reported fulfilled twice counts once, as it was reported last.
orders as (

    {{ dbt_utils.deduplicate(relation='fulfilled', partition_by='order_id', order_by='event_at desc, event_id desc') }}

),

totals as (

    select
        customer_id,
        count(*) as total_orders,
        {{ exact_sum('total_amount') }} as total_spent,
        min(event_at) as first_order_date,
        max(event_at) as last_order_date
    from orders
    where customer_id is not null
    group by customer_id

),

profiles as (

    select
        customer_id,
        customer_email,
        customer_first_name,
        customer_last_name,
        customer_country
    from fulfilled
    where customer_id is not null
    qualify row_number() over (partition by customer_id order by event_at desc, event_id desc) = 1

),

loads as (

    select
        customer_id,
        max(loaded_at) as orders_loaded_at
    from fulfilled
    where customer_id is not null
    group by customer_id

)

select
    totals.customer_id,
    profiles.customer_first_name,
    profiles.customer_last_name,
    profiles.customer_email,
    profiles.customer_country,
    totals.total_orders,
    totals.total_spent,
    totals.first_order_date,
    totals.last_order_date,
    loads.orders_loaded_at
from totals
inner join profiles on totals.customer_id = profiles.customer_id
inner join loads on totals.customer_id = loads.customer_id
