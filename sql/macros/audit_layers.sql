{#-
    Appends what each layer holds to pipeline.layer_audit: `run-operation audit_layers`. What reached a layer and not the next is
    read off two neighbouring rows; deliveries without an event_id, which staging leaves out, have a row of their own.
-#}
{% macro audit_layers() %}

    {% set audited = [
        ('raw', source('s3_bucket', 'raw_events'), 'null'),
        ('staging', ref('stg_events'), "sum(iff(event_type = 'order_fulfilled', total_amount, 0))"),
        ('intermediate', ref('int_order_items_flattened'), "sum(iff(event_type = 'order_fulfilled', unit_price * quantity, 0))"),
        ('marts', ref('fct_orders'), 'sum(revenue)'),
        ('marts', ref('fct_order_items'), 'sum(line_item_revenue)'),
        ('analytics', ref('analytics_orders'), 'sum(revenue)'),
        ('analytics', ref('analytics_customer_summary'), 'sum(total_spent)')
    ] %}

    {% do run_query('create schema if not exists pipeline') %}
    {% set table %}
        create table if not exists pipeline.layer_audit (
            audited_at timestamp_ntz not null,
            layer varchar not null,
            relation varchar not null,
            row_count integer not null,
            amount float
        )
    {% endset %}
    {% do run_query(table) %}

    {% for layer, relation, amount in audited %}
        {% set entry %}
            insert into pipeline.layer_audit (audited_at, layer, relation, row_count, amount)
            select sysdate(), '{{ layer }}', '{{ relation.identifier }}', count(*), {{ amount }}
            from {{ relation }}
        {% endset %}
        {% do run_query(entry) %}
    {% endfor %}

    {% set without_id %}
        insert into pipeline.layer_audit (audited_at, layer, relation, row_count, amount)
        select sysdate(), 'raw', 'raw_events without event_id', count(*), null
        from {{ source('s3_bucket', 'raw_events') }}
        where event_data:event_id::varchar is null
    {% endset %}
    {% do run_query(without_id) %}

{% endmacro %}
