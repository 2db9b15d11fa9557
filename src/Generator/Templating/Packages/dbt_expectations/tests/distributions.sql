{% test expect_column_values_to_be_within_n_stdevs(model, column_name, group_by=none, sigma_threshold=3) -%}
{%- set window = 'partition by ' ~ group_by | join(', ') if group_by else '' -%}
with measured as (

    select
        {{ column_name }} as value_field,
        ({{ column_name }} - avg({{ column_name }}) over ({{ window }})) / nullif(stddev({{ column_name }}) over ({{ window }}), 0) as value_sigma
    from {{ model }}

)

select *
from measured
where abs(value_sigma) > {{ sigma_threshold }}
{%- endtest %}

{% test expect_column_values_to_be_within_n_moving_stdevs(model, column_name, date_column_name, group_by=none, period='day', lookback_periods=1, trend_periods=7, test_periods=14, sigma_threshold=3, sigma_threshold_upper=none, sigma_threshold_lower=none, take_diffs=true, take_logs=true) -%}
{%- set upper = sigma_threshold_upper if sigma_threshold_upper is not none else sigma_threshold -%}
{%- set lower = sigma_threshold_lower if sigma_threshold_lower is not none else -1 * sigma_threshold -%}
{%- set keys = group_by | join(', ') ~ ', ' if group_by else '' -%}
{%- set window = ('partition by ' ~ group_by | join(', ') ~ ' ' if group_by else '') ~ 'order by period' -%}
with periods as (

    select {{ keys }}date_trunc('{{ period }}', {{ date_column_name }}) as period, sum({{ column_name }}) as period_value
    from {{ model }}
    group by {{ keys }}date_trunc('{{ period }}', {{ date_column_name }})

),

metrics as (

    select
        *,
        {% if take_logs %}ln(nullif(period_value, 0)){% else %}period_value{% endif %}
        {%- if take_diffs %} - lag({{ 'ln(nullif(period_value, 0))' if take_logs else 'period_value' }}, {{ lookback_periods }}) over ({{ window }}){% endif %} as metric
    from periods

),

sigmas as (

    select
        *,
        avg(metric) over ({{ window }} rows between {{ trend_periods }} preceding and 1 preceding) as moving_average,
        stddev(metric) over ({{ window }} rows between {{ trend_periods }} preceding and 1 preceding) as moving_stdev,
        max(period) over () as last_period
    from metrics

)

select *
from sigmas
where period >= dateadd({{ period }}, -{{ test_periods }}, last_period)
    and ((metric - moving_average) / nullif(moving_stdev, 0) > {{ upper }} or (metric - moving_average) / nullif(moving_stdev, 0) < {{ lower }})
{%- endtest %}
