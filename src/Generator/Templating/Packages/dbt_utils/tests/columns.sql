{% test at_least_one(model, column_name, group_by_columns=[]) -%}
{%- set keys = group_by_columns | join(', ') -%}
select {{ keys ~ ', ' if keys }}count({{ column_name }}) as n_values
from {{ model }}
{{ 'group by ' ~ keys if keys }}
having count({{ column_name }}) = 0
{%- endtest %}

{% test not_constant(model, column_name, group_by_columns=[]) -%}
{%- set keys = group_by_columns | join(', ') -%}
select {{ keys ~ ', ' if keys }}count(distinct {{ column_name }}) as n_distinct_values
from {{ model }}
{{ 'group by ' ~ keys if keys }}
having count(distinct {{ column_name }}) = 1
{%- endtest %}

{% test not_null_proportion(model, column_name, at_least, at_most=1.0, group_by_columns=[]) -%}
{%- set keys = group_by_columns | join(', ') -%}
with measured as (

    select
        {{ keys ~ ', ' if keys }}
        count({{ column_name }})::float / nullif(count(*), 0) as not_null_proportion
    from {{ model }}
    {{ 'group by ' ~ keys if keys }}

)

select *
from measured
where not_null_proportion < {{ at_least }} or not_null_proportion > {{ at_most }}
{%- endtest %}
