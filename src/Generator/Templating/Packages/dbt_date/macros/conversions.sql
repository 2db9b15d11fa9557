{% macro convert_timezone(column, target_tz=none, source_tz=none) -%}
    convert_timezone('{{ source_tz if source_tz else "UTC" }}', '{{ target_tz if target_tz else var("dbt_date:time_zone", "UTC") }}', cast({{ column }} as timestamp_ntz))
{%- endmacro %}

{% macro from_unixtimestamp(epochs, format='seconds') -%}
    {%- set scales = {'seconds': 0, 'milliseconds': 3, 'microseconds': 6} -%}
    {%- if format not in scales -%}
        {{ exceptions.raise_compiler_error("dbt_date.from_unixtimestamp: format is 'seconds', 'milliseconds' or 'microseconds', not '" ~ format ~ "'") }}
    {%- endif -%}
    to_timestamp_ntz({{ epochs }}, {{ scales[format] }})
{%- endmacro %}

{% macro to_unixtimestamp(timestamp) -%}
    date_part('epoch_second', {{ timestamp }})
{%- endmacro %}

{#- To the nearest midnight. -#}
{% macro round_timestamp(timestamp) -%}
    date_trunc('day', dateadd(hour, 12, {{ timestamp }}))
{%- endmacro %}
