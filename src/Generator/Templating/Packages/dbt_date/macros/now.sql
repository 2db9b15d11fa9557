{#- The run's time, in a time zone; without one in the var 'dbt_date:time_zone', or in UTC. -#}

{% macro now(tz=none) -%}
    convert_timezone('UTC', '{{ tz if tz else var("dbt_date:time_zone", "UTC") }}', sysdate())
{%- endmacro %}

{% macro today(tz=none) -%}
    cast({{ dbt_date.now(tz) }} as date)
{%- endmacro %}

{% macro yesterday(date=none, tz=none) -%}
    {{ dbt_date.n_days_ago(1, date, tz) }}
{%- endmacro %}

{% macro tomorrow(date=none, tz=none) -%}
    {{ dbt_date.n_days_away(1, date, tz) }}
{%- endmacro %}

{% macro n_days_ago(n, date=none, tz=none) -%}
    {{ dbt_date.day_shifted__('day', -1 * (n | int), date, tz) }}
{%- endmacro %}

{% macro n_days_away(n, date=none, tz=none) -%}
    {{ dbt_date.day_shifted__('day', n | int, date, tz) }}
{%- endmacro %}

{% macro n_weeks_ago(n, tz=none) -%}
    {{ dbt_date.start_shifted__('week', -1 * (n | int), tz) }}
{%- endmacro %}

{% macro n_weeks_away(n, tz=none) -%}
    {{ dbt_date.start_shifted__('week', n | int, tz) }}
{%- endmacro %}

{% macro n_months_ago(n, tz=none) -%}
    {{ dbt_date.start_shifted__('month', -1 * (n | int), tz) }}
{%- endmacro %}

{% macro n_months_away(n, tz=none) -%}
    {{ dbt_date.start_shifted__('month', n | int, tz) }}
{%- endmacro %}

{% macro last_week(tz=none) -%}
    {{ dbt_date.n_weeks_ago(1, tz) }}
{%- endmacro %}

{% macro next_week(tz=none) -%}
    {{ dbt_date.n_weeks_away(1, tz) }}
{%- endmacro %}

{% macro last_month(tz=none) -%}
    {{ dbt_date.n_months_ago(1, tz) }}
{%- endmacro %}

{% macro next_month(tz=none) -%}
    {{ dbt_date.n_months_away(1, tz) }}
{%- endmacro %}

{% macro last_month_number(tz=none) -%}
    month({{ dbt_date.last_month(tz) }})
{%- endmacro %}

{% macro next_month_number(tz=none) -%}
    month({{ dbt_date.next_month(tz) }})
{%- endmacro %}

{% macro last_month_name(short=true, tz=none) -%}
    {{ dbt_date.month_name(dbt_date.last_month(tz), short) }}
{%- endmacro %}

{% macro next_month_name(short=true, tz=none) -%}
    {{ dbt_date.month_name(dbt_date.next_month(tz), short) }}
{%- endmacro %}

{% macro periods_since(date_col, period_name='day', tz=none) -%}
    datediff({{ period_name }}, {{ date_col }}, {{ dbt_date.now(tz) }})
{%- endmacro %}

{% macro day_shifted__(part, n, date, tz) -%}
    cast(dateadd({{ part }}, {{ n }}, {{ date if date else dbt_date.today(tz) }}) as date)
{%- endmacro %}

{% macro start_shifted__(part, n, tz) -%}
    cast(date_trunc('{{ part }}', dateadd({{ part }}, {{ n }}, {{ dbt_date.today(tz) }})) as date)
{%- endmacro %}
