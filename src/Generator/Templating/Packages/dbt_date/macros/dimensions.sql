{#- One row a date part, from the first date up to, and without, the second. -#}
{% macro get_base_dates(start_date=none, end_date=none, n_dateparts=none, datepart='day') -%}
    {%- set part = datepart -%}
    {%- if start_date and end_date -%}
        {%- set first = "'" ~ start_date ~ "'::timestamp_ntz" -%}
        {%- set last = "'" ~ end_date ~ "'::timestamp_ntz" -%}
    {%- elif n_dateparts -%}
        {%- set first = "dateadd(" ~ part ~ ", -" ~ n_dateparts ~ ", date_trunc('" ~ part ~ "', " ~ dbt_date.now() ~ "))" -%}
        {%- set last = "dateadd(" ~ part ~ ", 1, date_trunc('" ~ part ~ "', " ~ dbt_date.now() ~ "))" -%}
    {%- else -%}
        {{ exceptions.raise_compiler_error('dbt_date.get_base_dates needs start_date and end_date, or n_dateparts') }}
    {%- endif -%}
    select cast(spine.date_{{ part }} as {{ 'date' if part in ['day', 'week', 'month', 'quarter', 'year'] else 'timestamp_ntz' }}) as date_{{ part }}
    from ({{ dbt.date_spine(part, first, last) }}) as spine
{%- endmacro %}

{% macro get_date_dimension(start_date, end_date) -%}
with base_dates as (

    {{ dbt_date.get_base_dates(start_date, end_date) }}

)

select
    date_day,
    dateadd(day, -1, date_day) as prior_date_day,
    dateadd(day, 1, date_day) as next_date_day,
    dateadd(year, -1, date_day) as prior_year_date_day,
    {{ dbt_date.day_of_week('date_day', isoweek=false) }} as day_of_week,
    {{ dbt_date.day_of_week('date_day', isoweek=true) }} as day_of_week_iso,
    {{ dbt_date.day_name('date_day', short=false) }} as day_of_week_name,
    {{ dbt_date.day_name('date_day', short=true) }} as day_of_week_name_short,
    {{ dbt_date.day_of_month('date_day') }} as day_of_month,
    {{ dbt_date.day_of_year('date_day') }} as day_of_year,
    {{ dbt_date.week_start('date_day') }} as week_start_date,
    {{ dbt_date.week_end('date_day') }} as week_end_date,
    {{ dbt_date.week_of_year('date_day') }} as week_of_year,
    {{ dbt_date.iso_week_start('date_day') }} as iso_week_start_date,
    {{ dbt_date.iso_week_end('date_day') }} as iso_week_end_date,
    {{ dbt_date.iso_week_of_year('date_day') }} as iso_week_of_year,
    month(date_day) as month_of_year,
    {{ dbt_date.month_name('date_day', short=false) }} as month_name,
    {{ dbt_date.month_name('date_day', short=true) }} as month_name_short,
    cast(date_trunc('month', date_day) as date) as month_start_date,
    last_day(date_day, 'month') as month_end_date,
    quarter(date_day) as quarter_of_year,
    cast(date_trunc('quarter', date_day) as date) as quarter_start_date,
    last_day(date_day, 'quarter') as quarter_end_date,
    year(date_day) as year_number,
    cast(date_trunc('year', date_day) as date) as year_start_date,
    last_day(date_day, 'year') as year_end_date
from base_dates
{%- endmacro %}
