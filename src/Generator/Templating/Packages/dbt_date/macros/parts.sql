{% macro date(year, month, day) -%}
    {{ return(modules.datetime.date(year, month, day)) }}
{%- endmacro %}

{% macro datetime(year, month, day, hour=0, minute=0, second=0, microsecond=0, tz=none) -%}
    {{ return(modules.datetime.datetime(year, month, day, hour, minute, second, microsecond)) }}
{%- endmacro %}

{% macro date_part(datepart, date) -%}
    date_part('{{ datepart }}', {{ date }})
{%- endmacro %}

{#- Three letters, or the whole English word. -#}
{% macro day_name(date, short=true) -%}
    {%- if short -%}
    dayname({{ date }})
    {%- else -%}
    case dayname({{ date }}) when 'Mon' then 'Monday' when 'Tue' then 'Tuesday' when 'Wed' then 'Wednesday' when 'Thu' then 'Thursday' when 'Fri' then 'Friday' when 'Sat' then 'Saturday' when 'Sun' then 'Sunday' end
    {%- endif -%}
{%- endmacro %}

{% macro month_name(date, short=true) -%}
    {%- if short -%}
    monthname({{ date }})
    {%- else -%}
    to_char({{ date }}, 'MMMM')
    {%- endif -%}
{%- endmacro %}

{% macro day_of_month(date) -%}
    dayofmonth({{ date }})
{%- endmacro %}

{#- From 1: Monday of an ISO week, otherwise Sunday. -#}
{% macro day_of_week(date, isoweek=true) -%}
    {%- if isoweek -%}
    dayofweekiso({{ date }})
    {%- else -%}
    mod(dayofweekiso({{ date }}), 7) + 1
    {%- endif -%}
{%- endmacro %}

{% macro day_of_year(date) -%}
    dayofyear({{ date }})
{%- endmacro %}

{% macro week_start(date) -%}
    cast(dateadd(day, -mod(dayofweekiso({{ date }}), 7), date_trunc('day', {{ date }})) as date)
{%- endmacro %}

{% macro week_end(date) -%}
    cast(dateadd(day, 6 - mod(dayofweekiso({{ date }}), 7), date_trunc('day', {{ date }})) as date)
{%- endmacro %}

{% macro week_of_year(date) -%}
    cast(date_part('week', {{ date }}) as integer)
{%- endmacro %}

{% macro iso_week_start(date) -%}
    cast(dateadd(day, 1 - dayofweekiso({{ date }}), date_trunc('day', {{ date }})) as date)
{%- endmacro %}

{% macro iso_week_end(date) -%}
    cast(dateadd(day, 7 - dayofweekiso({{ date }}), date_trunc('day', {{ date }})) as date)
{%- endmacro %}

{% macro iso_week_of_year(date) -%}
    cast(weekiso({{ date }}) as integer)
{%- endmacro %}

{% macro iso_year_week(date) -%}
    yearofweekiso({{ date }}) || '-W' || lpad(weekiso({{ date }}), 2, '0')
{%- endmacro %}
