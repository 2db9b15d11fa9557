{#- The rows a group has on each side, where the numbers do not fit. -#}
{% macro compared_counts__(model, compare_model, group_by_columns, failure) -%}
{%- set keys = group_by_columns | join(', ') -%}
with counted as (

    select {{ keys ~ ', ' if keys }}count(*) as n_rows
    from {{ model }}
    {{ 'group by ' ~ keys if keys }}

),

compared as (

    select {{ keys ~ ', ' if keys }}count(*) as n_rows
    from {{ compare_model }}
    {{ 'group by ' ~ keys if keys }}

)

select
    {% for key in group_by_columns %}coalesce(counted.{{ key }}, compared.{{ key }}) as {{ key }},
    {% endfor -%}
    coalesce(counted.n_rows, 0) as count_a,
    coalesce(compared.n_rows, 0) as count_b
from counted
{%- if keys %}
full outer join compared on {% for key in group_by_columns %}counted.{{ key }} = compared.{{ key }}{{ ' and ' if not loop.last }}{% endfor %}
{%- else %}
cross join compared
{%- endif %}
where {{ failure }}
{%- endmacro %}

{% test equal_rowcount(model, compare_model, group_by_columns=[]) -%}
{{ dbt_utils.compared_counts__(model, compare_model, group_by_columns, 'coalesce(counted.n_rows, 0) <> coalesce(compared.n_rows, 0)') }}
{%- endtest %}

{% test fewer_rows_than(model, compare_model, group_by_columns=[]) -%}
{{ dbt_utils.compared_counts__(model, compare_model, group_by_columns, 'coalesce(counted.n_rows, 0) >= coalesce(compared.n_rows, 0)') }}
{%- endtest %}

{% test equality(model, compare_model, compare_columns=none, exclude_columns=none, precision=none) -%}
{%- set names = compare_columns or dbt_utils.get_filtered_columns_in_relation(model, exclude_columns or []) -%}
{%- set columns = [] -%}
{%- if precision is not none and not compare_columns -%}
    {%- for column in adapter.get_columns_in_relation(model) if column.column in names -%}
        {%- do columns.append('round(' ~ column.column ~ ', ' ~ precision ~ ') as ' ~ column.column if column.is_number() else column.column) -%}
    {%- endfor -%}
{%- else -%}
    {%- set columns = names -%}
{%- endif -%}
{%- set list = columns | join(', ') or '*' -%}
(
    select 'only in the model' as which_diff, a_minus_b.*
    from (select {{ list }} from {{ model }} except select {{ list }} from {{ compare_model }}) as a_minus_b
)
union all
(
    select 'only in the compared model' as which_diff, b_minus_a.*
    from (select {{ list }} from {{ compare_model }} except select {{ list }} from {{ model }}) as b_minus_a
)
{%- endtest %}

{% test cardinality_equality(model, column_name, to, field) -%}
with counted as (

    select {{ column_name }} as value_field, count(*) as n_rows
    from {{ model }}
    group by {{ column_name }}

),

compared as (

    select {{ field }} as value_field, count(*) as n_rows
    from {{ to }}
    group by {{ field }}

)

select
    coalesce(counted.value_field, compared.value_field) as value_field,
    counted.n_rows as count_a,
    compared.n_rows as count_b
from counted
full outer join compared on counted.value_field is not distinct from compared.value_field
where counted.n_rows is distinct from compared.n_rows
{%- endtest %}

{% test recency(model, field, datepart, interval, ignore_time_component=false, group_by_columns=[]) -%}
{%- set keys = group_by_columns | join(', ') -%}
{%- set time = 'current_date' if ignore_time_component else 'sysdate()' -%}
with latest as (

    select {{ keys ~ ', ' if keys }}max({{ 'cast(' ~ field ~ ' as date)' if ignore_time_component else field }}) as most_recent
    from {{ model }}
    {{ 'group by ' ~ keys if keys }}

)

select *
from latest
where most_recent is null or most_recent < dateadd({{ datepart }}, -{{ interval }}, {{ time }})
{%- endtest %}
