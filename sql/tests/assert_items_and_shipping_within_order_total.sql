-- Items and shipping are part of the total; a cent is what rounding may cost.
select
    orders.order_id,
    orders.revenue,
    orders.shipping_amount,
    sum(items.line_item_revenue) as items_revenue
from {{ ref('fct_orders') }} as orders
inner join {{ ref('fct_order_items') }} as items on orders.order_id = items.order_id
group by orders.order_id, orders.revenue, orders.shipping_amount
having sum(items.line_item_revenue) + orders.shipping_amount > orders.revenue + 0.01001
