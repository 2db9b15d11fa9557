{{
    config(
        materialized='incremental',
        incremental_strategy='merge',
        unique_key='event_id',
        on_schema_change='append_new_columns'
    )
}}

with raw_events as (

    select
        event_data:event_id::varchar as event_id,
        event_data:session_id::varchar as session_id,
        event_data:event_timestamp::timestamp_ntz as event_at,
        event_data:event_type::varchar as event_type,
        event_data:customer.customer_id::varchar as customer_id,
        event_data:customer.email::varchar as customer_email,
        event_data:customer.first_name::varchar as customer_first_name,
        event_data:customer.last_name::varchar as customer_last_name,
        event_data:customer.country::varchar as customer_country,
        event_data:order.order_id::varchar as order_id,
        event_data:order.status::varchar as order_status,
        event_data:order.currency::varchar as currency,
        event_data:order.total_amount::float as total_amount,
        event_data:order.tax::float as tax_amount,
        event_data:order.shipping::float as shipping_amount,
        event_data:session.channel::varchar as acquisition_channel,
        event_data:session.device::varchar as device_type,
        event_data:order.items::array as order_items_array,
        source_file,
        file_row_number,
        loaded_at
    from {{ source('s3_bucket', 'raw_events') }}
    where event_data:event_id::varchar is not null

),

{% if is_incremental() %}
-- What was loaded since the last build, however old the event, and what happened within the look-back.
changed as (

    select distinct event_id
    from raw_events
    where
        loaded_at > (select coalesce(max(loaded_at), '1970-01-01'::timestamp_ntz) from {{ this }})
        or (
            event_at >= dateadd(day, -{{ var('lookback_days') }}, '{{ var("logical_date") }}'::timestamp_ntz)
            and event_at < dateadd(day, 1, '{{ var("logical_date") }}'::timestamp_ntz)
        )

),

{% endif %}
-- Every delivery of an event competes, not only those just loaded: a redelivery stays one row.
latest as (

    select *
    from raw_events
    {% if is_incremental() %}
    where event_id in (select event_id from changed)
    {% endif %}
    qualify row_number() over (
        partition by event_id
        order by loaded_at desc, source_file desc, file_row_number desc
    ) = 1

)

select
    event_id,
    session_id,
    event_at,
    event_type,
    customer_id,
    customer_email,
    customer_first_name,
    customer_last_name,
    customer_country,
    order_id,
    order_status,
    currency,
    total_amount,
    tax_amount,
    shipping_amount,
    acquisition_channel,
    device_type,
    order_items_array,
    loaded_at,
    sysdate() as dbt_updated_at
from latest
