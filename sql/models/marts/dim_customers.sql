{{
    config(
        materialized='incremental',
        incremental_strategy='merge',
        unique_key='customer_id',
        on_schema_change='append_new_columns'
    )
}}

select
    customer_id,
    customer_first_name,
    customer_last_name,
    customer_email,
    customer_country,
    total_orders,
    total_spent,
    first_order_date,
    last_order_date,
    case
        when total_orders > 10 then 'VIP'
        when total_orders >= 5 then 'Loyal'
        else 'New'
    end as customer_segment,
    orders_loaded_at
from {{ ref('int_customer_purchase_history') }}
{% if is_incremental() %}
where orders_loaded_at > (select coalesce(max(orders_loaded_at), '1970-01-01'::timestamp_ntz) from {{ this }})
{% endif %}
