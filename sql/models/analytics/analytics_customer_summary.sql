with category_units as (

    select
        orders.customer_id,
        items.category,
        sum(items.quantity) as units
    from {{ ref('fct_order_items') }} as items
    inner join {{ ref('fct_orders') }} as orders on items.order_id = orders.order_id
    where orders.customer_id is not null and items.category is not null
    group by orders.customer_id, items.category

),

favourites as (

    select
        customer_id,
        category
    from category_units
    qualify row_number() over (partition by customer_id order by units desc, category) = 1

),

customers as (

    select
        *,
        greatest(0, datediff(day, last_order_date, '{{ var("logical_date") }}'::date)) as days_since_last_order
    from {{ ref('dim_customers') }}

)

select
    customers.customer_id,
    customers.customer_first_name,
    customers.customer_last_name,
    customers.customer_email,
    customers.customer_country,
    customers.customer_segment,
    customers.total_orders,
    customers.total_spent,
    customers.total_spent / customers.total_orders as average_order_value,
    customers.first_order_date,
    customers.last_order_date,
    customers.days_since_last_order,
    iff(customers.days_since_last_order <= 30, 'Active', 'Inactive') as activity_status,
    ntile(4) over (order by customers.last_order_date, customers.customer_id) as recency_score,
    ntile(4) over (order by customers.total_orders, customers.customer_id) as frequency_score,
    ntile(4) over (order by customers.total_spent, customers.customer_id) as monetary_score,
    favourites.category as favourite_category
from customers
left join favourites on customers.customer_id = favourites.customer_id
