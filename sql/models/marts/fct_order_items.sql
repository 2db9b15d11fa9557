select
    orders.order_id,
    items.product_id,
    max(items.product_name) as product_name,
    max(items.category) as category,
    sum(items.quantity) as quantity,
    {{ exact_sum('items.unit_price * items.quantity') }} / nullif(sum(items.quantity), 0) as unit_price,
    {{ exact_sum('items.unit_price * items.quantity') }} as line_item_revenue
from {{ ref('fct_orders') }} as orders
inner join {{ ref('int_order_items_flattened') }} as items on orders.event_id = items.event_id
group by orders.order_id, items.product_id
