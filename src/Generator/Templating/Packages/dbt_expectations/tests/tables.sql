{% test expect_table_row_count_to_be_between(model, min_value=none, max_value=none, group_by=none, row_condition=none, strictly=false) -%}
{{ dbt_expectations.failing_groups__(model, 'count(*)', dbt_expectations.between__('measured_value', min_value, max_value, strictly), group_by, row_condition) }}
{%- endtest %}

{% test expect_table_row_count_to_equal(model, value, group_by=none, row_condition=none) -%}
{{ dbt_expectations.failing_groups__(model, 'count(*)', 'measured_value = ' ~ value, group_by, row_condition) }}
{%- endtest %}

{% test expect_table_row_count_to_equal_other_table(model, compare_model, row_condition=none, compare_row_condition=none, factor=1) -%}
{{ dbt_expectations.differing_aggregates__(model, 'count(*)', compare_model, 'count(*)', factor, row_condition, compare_row_condition) }}
{%- endtest %}

{% test expect_table_row_count_to_equal_other_table_times_factor(model, compare_model, factor, row_condition=none, compare_row_condition=none) -%}
{{ dbt_expectations.differing_aggregates__(model, 'count(*)', compare_model, 'count(*)', factor, row_condition, compare_row_condition) }}
{%- endtest %}

{% test expect_table_aggregation_to_equal_other_table(model, expression, compare_model, compare_expression=none, row_condition=none, compare_row_condition=none) -%}
{{ dbt_expectations.differing_aggregates__(model, expression, compare_model, compare_expression or expression, 1, row_condition, compare_row_condition) }}
{%- endtest %}

{% test expect_row_values_to_have_recent_data(model, column_name, datepart, interval, row_condition=none) -%}
with latest as (

    select max({{ column_name }}) as most_recent
    from {{ dbt.filtered__(model, row_condition) }}

)

select *
from latest
where most_recent is null or most_recent < dateadd({{ datepart }}, -{{ interval }}, {{ dbt_date.now() }})
{%- endtest %}

{% test expect_grouped_row_values_to_have_recent_data(model, group_by, timestamp_column, datepart, interval, row_condition=none) -%}
with latest as (

    select {{ group_by | join(', ') }}, max({{ timestamp_column }}) as most_recent
    from {{ dbt.filtered__(model, row_condition) }}
    group by {{ group_by | join(', ') }}

)

select *
from latest
where most_recent is null or most_recent < dateadd({{ datepart }}, -{{ interval }}, {{ dbt_date.now() }})
{%- endtest %}

{% test expect_row_values_to_have_data_for_every_n_datepart(model, date_col, date_part='day', interval=1, row_condition=none, exclusion_condition=none, test_start_date=none, test_end_date=none) -%}
with present as (

    select distinct cast(date_trunc('{{ date_part }}', {{ date_col }}) as timestamp_ntz) as period
    from {{ dbt.filtered__(model, row_condition) }}
    where {{ date_col }} is not null

),

bounds as (

    select
        {% if test_start_date %}'{{ test_start_date }}'::timestamp_ntz{% else %}min(period){% endif %} as first_period,
        {% if test_end_date %}'{{ test_end_date }}'::timestamp_ntz{% else %}dateadd({{ date_part }}, 1, max(period)){% endif %} as end_period
    from present

),

expected as (

    select dateadd({{ date_part }}, series.value::integer * {{ interval }}, bounds.first_period) as period
    from bounds,
        lateral flatten(input => array_generate_range(0, ceil(datediff({{ date_part }}, bounds.first_period, bounds.end_period) / {{ interval }}))) as series

)

select expected.period as missing_period
from expected
left join present on present.period >= expected.period and present.period < dateadd({{ date_part }}, {{ interval }}, expected.period)
where present.period is null{{ ' and not (' ~ exclusion_condition ~ ')' if exclusion_condition }}
{%- endtest %}
