select
    events.event_id,
    events.event_type,
    events.order_id,
    item.index as line_index,
    item.value:product_id::varchar as product_id,
    item.value:product_name::varchar as product_name,
    item.value:category::varchar as category,
    item.value:unit_price::float as unit_price,
    item.value:quantity::integer as quantity
from {{ ref('stg_events') }} as events,
    lateral flatten(input => events.order_items_array) as item
