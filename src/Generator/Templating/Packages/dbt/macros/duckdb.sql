{#- What DuckDB's SQL says otherwise than Snowflake's, for projects that are written in it. -#}

{% macro duckdb__dateadd(datepart, interval, from_date_or_timestamp) -%}
    ({{ from_date_or_timestamp }}) + interval ({{ interval }}) {{ datepart }}
{%- endmacro %}

{% macro duckdb__datediff(first_date, second_date, datepart) -%}
    date_diff('{{ datepart }}', cast({{ first_date }} as timestamp), cast({{ second_date }} as timestamp))
{%- endmacro %}

{% macro duckdb__last_day(date, datepart) -%}
    cast(date_trunc('{{ datepart }}', {{ date }}) + interval 1 {{ datepart }} - interval 1 day as date)
{%- endmacro %}

{% macro duckdb__date(year, month, day) -%}
    make_date({{ year }}, {{ month }}, {{ day }})
{%- endmacro %}

{% macro duckdb__current_timestamp() %}now(){% endmacro %}

{% macro duckdb__current_timestamp_backcompat() %}cast(now() as timestamp){% endmacro %}

{% macro duckdb__current_timestamp_in_utc_backcompat() %}(now() at time zone 'UTC'){% endmacro %}

{% macro duckdb__date_spine(datepart, start_date, end_date) -%}
    select spine.date_{{ datepart }}
    from range(cast({{ start_date }} as timestamp), cast({{ end_date }} as timestamp), interval 1 {{ datepart }}) as spine(date_{{ datepart }})
{%- endmacro %}

{% macro duckdb__bool_or(expression) -%}
    bool_or({{ expression }})
{%- endmacro %}

{% macro duckdb__listagg(measure, delimiter_text="','", order_by_clause=none, limit_num=none) -%}
    {%- if limit_num -%}
    array_to_string((list({{ measure }}{{ ' ' ~ order_by_clause if order_by_clause }}))[1:{{ limit_num }}], {{ delimiter_text }})
    {%- else -%}
    string_agg({{ measure }}, {{ delimiter_text }}{{ ' ' ~ order_by_clause if order_by_clause }})
    {%- endif -%}
{%- endmacro %}

{% macro duckdb__generate_series(upper_bound) -%}
    select series.generated_number
    from range(1, {{ upper_bound }} + 1) as series(generated_number)
{%- endmacro %}

{% macro duckdb__type_timestamp() %}timestamp{% endmacro %}
{% macro duckdb__type_numeric() %}decimal(28, 6){% endmacro %}

{% macro duckdb__cast_bool_to_text(field) -%}
    cast({{ field }} as varchar)
{%- endmacro %}

{% macro duckdb__position(substring_text, string_text) -%}
    strpos({{ string_text }}, {{ substring_text }})
{%- endmacro %}

{% macro duckdb__array_construct(inputs=[], data_type='integer') -%}
    [{{ inputs | join(', ') }}]
{%- endmacro %}
