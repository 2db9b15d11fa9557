{% macro dateadd(datepart, interval, from_date_or_timestamp) -%}
    dateadd({{ datepart }}, {{ interval }}, {{ from_date_or_timestamp }})
{%- endmacro %}

{% macro datediff(first_date, second_date, datepart) -%}
    datediff({{ datepart }}, {{ first_date }}, {{ second_date }})
{%- endmacro %}

{% macro date_trunc(datepart, date) -%}
    date_trunc('{{ datepart }}', {{ date }})
{%- endmacro %}

{% macro last_day(date, datepart) -%}
    last_day({{ date }}, '{{ datepart }}')
{%- endmacro %}

{% macro date(year, month, day) -%}
    date_from_parts({{ year }}, {{ month }}, {{ day }})
{%- endmacro %}

{% macro current_timestamp() -%}
    convert_timezone('UTC', current_timestamp())
{%- endmacro %}

{% macro current_timestamp_backcompat() %}sysdate(){% endmacro %}

{% macro current_timestamp_in_utc_backcompat() %}sysdate(){% endmacro %}

{#- One row a date part, from the first date up to, and without, the second. -#}
{% macro date_spine(datepart, start_date, end_date) -%}
    select dateadd({{ datepart }}, series.value::integer, {{ start_date }})::timestamp_ntz as date_{{ datepart }}
    from table(flatten(input => array_generate_range(0, datediff({{ datepart }}, {{ start_date }}, {{ end_date }})))) as series
{%- endmacro %}
