select
    orders.order_id,
    orders.ordered_at,
    {{ dbt_date.day_name('orders.ordered_at') }} as ordered_on_day,
    orders.currency,
    orders.revenue,
    orders.tax_amount,
    orders.shipping_amount,
    orders.customer_id,
    customers.customer_first_name,
    customers.customer_last_name,
    customers.customer_email,
    coalesce(customers.customer_country, sessions.customer_country) as customer_country,
    customers.customer_segment,
    orders.session_id,
    sessions.session_start,
    sessions.session_duration_seconds,
    sessions.total_events as session_events,
    orders.acquisition_channel,
    orders.device_type
from {{ ref('fct_orders') }} as orders
left join {{ ref('dim_customers') }} as customers on orders.customer_id = customers.customer_id
left join {{ ref('int_session_events') }} as sessions on orders.session_id = sessions.session_id
