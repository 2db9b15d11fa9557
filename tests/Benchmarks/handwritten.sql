-- What somebody would write by hand for DuckDB alone: the same load (file name and row number kept), the same ten models and the
-- same data tests as plain counts, several in one scan where that is natural (those of int_customer_purchase_history are those of
-- dim_customers, which holds its rows). The program that runs it closes the database, which writes the log into the file. No
-- ledger, no check of the files, no report, no artefacts; and DuckDB promises no order to the row numbers, so that some differ.
-- {stage} is the stage's folder, {date} the logical date. The pipeline is measured against this.
create temp table checks (relation varchar, failures bigint);

create schema raw;
create schema staging;
create schema intermediate;
create schema marts;
create schema analytics;

create table raw.raw_events as
select
    json as event_data,
    filename as source_file,
    row_number() over (partition by filename) as file_row_number,
    now()::timestamp as loaded_at
from read_ndjson_objects('{stage}/raw-events/*/*/*/*/*.json.gz', filename = true);

insert into checks
select 'raw_events', count(*) from (select 1 from raw.raw_events group by source_file, file_row_number having count(*) > 1);

create table staging.stg_events as
with extracted as (
    select
        event_data ->> [
            '$.event_id', '$.session_id', '$.event_timestamp', '$.event_type', '$.customer.customer_id', '$.customer.email',
            '$.customer.first_name', '$.customer.last_name', '$.customer.country', '$.order.order_id', '$.order.status',
            '$.order.currency', '$.order.total_amount', '$.order.tax', '$.order.shipping', '$.session.channel', '$.session.device'
        ] as p,
        event_data -> '$.order.items' as items,
        source_file, file_row_number, loaded_at
    from raw.raw_events
)
select
    p[1] as event_id, p[2] as session_id, p[3]::timestamp as event_at, p[4] as event_type, p[5] as customer_id,
    p[6] as customer_email, p[7] as customer_first_name, p[8] as customer_last_name, p[9] as customer_country,
    p[10] as order_id, p[11] as order_status, p[12] as currency, p[13]::double as total_amount, p[14]::double as tax_amount,
    p[15]::double as shipping_amount, p[16] as acquisition_channel, p[17] as device_type, items as order_items_array,
    loaded_at, now()::timestamp as dbt_updated_at
from extracted
where p[1] is not null
qualify row_number() over (partition by p[1] order by loaded_at desc, source_file desc, file_row_number desc) = 1;

insert into checks
select 'stg_events', count(*)
from staging.stg_events
where event_id is null or session_id is null or event_at is null or event_type is null or loaded_at is null
    or event_at < timestamp '2000-01-01' or event_at > loaded_at + interval 1 day
    or event_type not in ('page_view', 'product_viewed', 'checkout_started', 'order_placed', 'order_fulfilled', 'order_cancelled');
insert into checks
select 'stg_events', count(*) from (select 1 from staging.stg_events group by event_id having count(*) > 1);

create view intermediate.int_session_events as
with events as (
    select
        session_id, event_at, event_type,
        first_value(customer_id ignore nulls) over w as customer_id,
        first_value(customer_country ignore nulls) over w as customer_country,
        first_value(acquisition_channel ignore nulls) over w as acquisition_channel,
        first_value(device_type ignore nulls) over w as device_type
    from staging.stg_events
    where session_id is not null
    window w as (partition by session_id order by event_at desc, event_id desc rows between unbounded preceding and unbounded following)
)
select
    session_id, min(event_at) as session_start, max(event_at) as session_end,
    date_diff('second', min(event_at), max(event_at)) as session_duration_seconds, count(*) as total_events,
    bool_or(event_type = 'order_fulfilled') as is_converted, max(customer_id) as customer_id,
    max(customer_country) as customer_country, max(acquisition_channel) as acquisition_channel, max(device_type) as device_type
from events
group by session_id;

insert into checks
select 'int_session_events', count(*) from intermediate.int_session_events where session_id is null or session_duration_seconds < 0;
insert into checks
select 'int_session_events', count(*) from (select 1 from intermediate.int_session_events group by session_id having count(*) > 1);

create view intermediate.int_order_items_flattened as
select
    event_id, event_type, order_id, line_index - 1 as line_index, item.product_id, item.product_name, item.category,
    item.unit_price, item.quantity
from staging.stg_events,
    unnest(from_json(order_items_array, '[{"product_id":"VARCHAR","product_name":"VARCHAR","category":"VARCHAR","unit_price":"DOUBLE","quantity":"BIGINT"}]'))
        with ordinality as items(item, line_index);

insert into checks
select 'int_order_items_flattened', count(*)
from intermediate.int_order_items_flattened
where event_id is null or product_id is null or not unit_price between 0 and 50000;
insert into checks
select 'int_order_items_flattened', count(*)
from (select 1 from intermediate.int_order_items_flattened group by event_id, line_index having count(*) > 1);

create table marts.dim_customers as
with fulfilled as (
    select * from staging.stg_events where event_type = 'order_fulfilled' and order_id is not null
),
orders as (
    select * from fulfilled qualify row_number() over (partition by order_id order by event_at desc, event_id desc) = 1
),
totals as (
    select customer_id, count(*) as total_orders, sum(total_amount::decimal(18, 4))::double as total_spent, min(event_at) as first_order_date,
        max(event_at) as last_order_date
    from orders where customer_id is not null group by customer_id
),
profiles as (
    select customer_id, customer_email, customer_first_name, customer_last_name, customer_country
    from fulfilled where customer_id is not null
    qualify row_number() over (partition by customer_id order by event_at desc, event_id desc) = 1
),
loads as (
    select customer_id, max(loaded_at) as orders_loaded_at from fulfilled where customer_id is not null group by customer_id
)
select
    customer_id, customer_first_name, customer_last_name, customer_email, customer_country, total_orders, total_spent,
    first_order_date, last_order_date,
    case when total_orders > 10 then 'VIP' when total_orders >= 5 then 'Loyal' else 'New' end as customer_segment, orders_loaded_at
from totals join profiles using (customer_id) join loads using (customer_id);

insert into checks
select 'dim_customers', count(*)
from marts.dim_customers
where customer_id is null or orders_loaded_at is null or total_orders < 1 or customer_segment not in ('VIP', 'Loyal', 'New');
insert into checks
select 'dim_customers', count(*) from (select 1 from marts.dim_customers group by customer_id having count(*) > 1);

create table marts.fct_orders as
with fulfilled as (
    select * from staging.stg_events where event_type = 'order_fulfilled' and order_id is not null
)
select order_id, event_id, customer_id, session_id, event_at as ordered_at, currency, total_amount as revenue, tax_amount,
    shipping_amount, acquisition_channel, device_type
from fulfilled
qualify row_number() over (partition by order_id order by event_at desc, event_id desc) = 1;

insert into checks
select 'fct_orders', count(*) from marts.fct_orders where order_id is null or ordered_at is null or revenue is null or revenue <= 0;
insert into checks
select 'fct_orders', count(*) from (select 1 from marts.fct_orders group by order_id having count(*) > 1);
insert into checks
select 'fct_orders', count(*) from (select 1 from marts.fct_orders group by event_id having count(*) > 1);
insert into checks
select 'fct_orders', count(*) from marts.fct_orders where customer_id is not null and customer_id not in (from marts.dim_customers select customer_id);

create table marts.fct_order_items as
select
    o.order_id, i.product_id, max(i.product_name) as product_name, max(i.category) as category, sum(i.quantity) as quantity,
    sum((i.unit_price * i.quantity)::decimal(18, 4))::double / nullif(sum(i.quantity), 0) as unit_price, sum((i.unit_price * i.quantity)::decimal(18, 4))::double as line_item_revenue
from marts.fct_orders o join intermediate.int_order_items_flattened i on o.event_id = i.event_id
group by o.order_id, i.product_id;

insert into checks
select 'fct_order_items', count(*)
from marts.fct_order_items
where product_id is null or order_id not in (from marts.fct_orders select order_id);
insert into checks
select 'fct_order_items', count(*) from (select 1 from marts.fct_order_items group by order_id, product_id having count(*) > 1);
insert into checks
select 'fct_order_items', count(*)
from (
    select 1
    from marts.fct_orders o join marts.fct_order_items i on o.order_id = i.order_id
    group by o.order_id, o.revenue, o.shipping_amount
    having sum(i.line_item_revenue) + o.shipping_amount > o.revenue + 0.01001
);

create table analytics.analytics_orders as
select o.order_id, o.ordered_at, left(dayname(o.ordered_at), 3) as ordered_on_day, o.currency, o.revenue, o.tax_amount,
    o.shipping_amount, o.customer_id, c.customer_first_name, c.customer_last_name, c.customer_email,
    coalesce(c.customer_country, s.customer_country) as customer_country, c.customer_segment, o.session_id, s.session_start,
    s.session_duration_seconds, s.total_events as session_events, o.acquisition_channel, o.device_type
from marts.fct_orders o
left join marts.dim_customers c on o.customer_id = c.customer_id
left join intermediate.int_session_events s on o.session_id = s.session_id;

insert into checks
select 'analytics_orders', count(*)
from analytics.analytics_orders
where order_id is null or ordered_at is null or ordered_on_day not in ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun');
insert into checks
select 'analytics_orders', count(*) from (select 1 from analytics.analytics_orders group by order_id having count(*) > 1);
insert into checks
select 'analytics_orders', abs((select count(*) from analytics.analytics_orders) - (select count(*) from marts.fct_orders));

create table analytics.analytics_order_items as
select i.*, o.ordered_at, o.currency, o.revenue as order_revenue, o.acquisition_channel, o.device_type, o.customer_id,
    c.customer_first_name, c.customer_last_name, c.customer_email, c.customer_country, c.customer_segment
from marts.fct_order_items i
join marts.fct_orders o on i.order_id = o.order_id
left join marts.dim_customers c on o.customer_id = c.customer_id;

insert into checks
select 'analytics_order_items', count(*) from analytics.analytics_order_items where order_id is null;
insert into checks
select 'analytics_order_items', count(*)
from (select 1 from analytics.analytics_order_items group by order_id, product_id having count(*) > 1);
insert into checks
select 'analytics_order_items', abs((select count(*) from analytics.analytics_order_items) - (select count(*) from marts.fct_order_items));

create table analytics.analytics_customer_summary as
with category_units as (
    select o.customer_id, i.category, sum(i.quantity) as units
    from marts.fct_order_items i join marts.fct_orders o on i.order_id = o.order_id
    where o.customer_id is not null and i.category is not null
    group by o.customer_id, i.category
),
favourites as (
    select customer_id, category from category_units
    qualify row_number() over (partition by customer_id order by units desc, category) = 1
),
customers as (
    select *, greatest(0, date_diff('day', last_order_date, date '{date}')) as days_since_last_order from marts.dim_customers
)
select c.* exclude (orders_loaded_at, days_since_last_order), total_spent / total_orders as average_order_value,
    days_since_last_order, if(days_since_last_order <= 30, 'Active', 'Inactive') as activity_status,
    ntile(4) over (order by last_order_date, c.customer_id) as recency_score,
    ntile(4) over (order by total_orders, c.customer_id) as frequency_score,
    ntile(4) over (order by total_spent, c.customer_id) as monetary_score,
    f.category as favourite_category
from customers c left join favourites f on c.customer_id = f.customer_id;

insert into checks
select 'analytics_customer_summary', count(*)
from analytics.analytics_customer_summary
where customer_id is null or days_since_last_order < 0 or activity_status not in ('Active', 'Inactive')
    or not (recency_score between 1 and 4 and frequency_score between 1 and 4 and monetary_score between 1 and 4)
    or customer_id not in (from marts.dim_customers select customer_id);
insert into checks
select 'analytics_customer_summary', count(*) from (select 1 from analytics.analytics_customer_summary group by customer_id having count(*) > 1);

select error('a test of ' || relation || ' fails') from checks where failures > 0;
