-- Rule of the business: nothing is fulfilled for nothing.
select
    order_id,
    revenue
from {{ ref('fct_orders') }}
where revenue <= 0
