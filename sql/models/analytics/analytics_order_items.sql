select
    items.order_id,
    items.product_id,
    items.product_name,
    items.category,
    items.quantity,
    items.unit_price,
    items.line_item_revenue,
    orders.ordered_at,
    orders.currency,
    orders.revenue as order_revenue,
    orders.acquisition_channel,
    orders.device_type,
    orders.customer_id,
    customers.customer_first_name,
    customers.customer_last_name,
    customers.customer_email,
    customers.customer_country,
    customers.customer_segment
from {{ ref('fct_order_items') }} as items
inner join {{ ref('fct_orders') }} as orders on items.order_id = orders.order_id
left join {{ ref('dim_customers') }} as customers on orders.customer_id = customers.customer_id
