{% test expect_column_max_to_be_between(model, column_name, min_value=none, max_value=none, group_by=none, row_condition=none, strictly=false) -%}
{{ dbt_expectations.failing_groups__(model, 'max(' ~ column_name ~ ')', dbt_expectations.between__('measured_value', min_value, max_value, strictly), group_by, row_condition) }}
{%- endtest %}

{% test expect_column_min_to_be_between(model, column_name, min_value=none, max_value=none, group_by=none, row_condition=none, strictly=false) -%}
{{ dbt_expectations.failing_groups__(model, 'min(' ~ column_name ~ ')', dbt_expectations.between__('measured_value', min_value, max_value, strictly), group_by, row_condition) }}
{%- endtest %}

{% test expect_column_mean_to_be_between(model, column_name, min_value=none, max_value=none, group_by=none, row_condition=none, strictly=false) -%}
{{ dbt_expectations.failing_groups__(model, 'avg(' ~ column_name ~ ')', dbt_expectations.between__('measured_value', min_value, max_value, strictly), group_by, row_condition) }}
{%- endtest %}

{% test expect_column_median_to_be_between(model, column_name, min_value=none, max_value=none, group_by=none, row_condition=none, strictly=false) -%}
{{ dbt_expectations.failing_groups__(model, 'median(' ~ column_name ~ ')', dbt_expectations.between__('measured_value', min_value, max_value, strictly), group_by, row_condition) }}
{%- endtest %}

{% test expect_column_sum_to_be_between(model, column_name, min_value=none, max_value=none, group_by=none, row_condition=none, strictly=false) -%}
{{ dbt_expectations.failing_groups__(model, 'sum(' ~ column_name ~ ')', dbt_expectations.between__('measured_value', min_value, max_value, strictly), group_by, row_condition) }}
{%- endtest %}

{% test expect_column_stdev_to_be_between(model, column_name, min_value=none, max_value=none, group_by=none, row_condition=none, strictly=false) -%}
{{ dbt_expectations.failing_groups__(model, 'stddev(' ~ column_name ~ ')', dbt_expectations.between__('measured_value', min_value, max_value, strictly), group_by, row_condition) }}
{%- endtest %}

{% test expect_column_unique_value_count_to_be_between(model, column_name, min_value=none, max_value=none, group_by=none, row_condition=none, strictly=false) -%}
{{ dbt_expectations.failing_groups__(model, 'count(distinct ' ~ column_name ~ ')', dbt_expectations.between__('measured_value', min_value, max_value, strictly), group_by, row_condition) }}
{%- endtest %}

{% test expect_column_proportion_of_unique_values_to_be_between(model, column_name, min_value=none, max_value=none, group_by=none, row_condition=none, strictly=false) -%}
{{ dbt_expectations.failing_groups__(model, 'count(distinct ' ~ column_name ~ ')::float / nullif(count(' ~ column_name ~ '), 0)', dbt_expectations.between__('measured_value', min_value, max_value, strictly), group_by, row_condition) }}
{%- endtest %}

{% test expect_column_quantile_values_to_be_between(model, column_name, quantile, min_value=none, max_value=none, group_by=none, row_condition=none, strictly=false) -%}
{{ dbt_expectations.failing_groups__(model, 'percentile_cont(' ~ quantile ~ ') within group (order by ' ~ column_name ~ ')', dbt_expectations.between__('measured_value', min_value, max_value, strictly), group_by, row_condition) }}
{%- endtest %}

{% test expect_column_distinct_count_to_equal(model, column_name, value, group_by=none, row_condition=none) -%}
{{ dbt_expectations.failing_groups__(model, 'count(distinct ' ~ column_name ~ ')', 'measured_value = ' ~ value, group_by, row_condition) }}
{%- endtest %}

{% test expect_column_distinct_count_to_be_greater_than(model, column_name, value, group_by=none, row_condition=none) -%}
{{ dbt_expectations.failing_groups__(model, 'count(distinct ' ~ column_name ~ ')', 'measured_value > ' ~ value, group_by, row_condition) }}
{%- endtest %}

{% test expect_column_distinct_count_to_be_less_than(model, column_name, value, group_by=none, row_condition=none) -%}
{{ dbt_expectations.failing_groups__(model, 'count(distinct ' ~ column_name ~ ')', 'measured_value < ' ~ value, group_by, row_condition) }}
{%- endtest %}

{% test expect_column_distinct_count_to_equal_other_table(model, column_name, compare_model, compare_column_name, row_condition=none, compare_row_condition=none) -%}
{{ dbt_expectations.differing_aggregates__(model, 'count(distinct ' ~ column_name ~ ')', compare_model, 'count(distinct ' ~ compare_column_name ~ ')', 1, row_condition, compare_row_condition) }}
{%- endtest %}

{% test expect_column_distinct_values_to_be_in_set(model, column_name, value_set, quote_values=true, row_condition=none) -%}
select distinct {{ column_name }} as value_field
from {{ dbt.filtered__(model, row_condition) }}
where {{ column_name }} not in ({{ dbt.value_list__(value_set, quote_values) }})
{%- endtest %}

{% test expect_column_distinct_values_to_contain_set(model, column_name, value_set, quote_values=true, row_condition=none) -%}
{{ dbt_expectations.missing_values__(model, column_name, value_set, quote_values, row_condition) }}
{%- endtest %}

{% test expect_column_distinct_values_to_equal_set(model, column_name, value_set, quote_values=true, row_condition=none) -%}
select distinct {{ column_name }} as value_field
from {{ dbt.filtered__(model, row_condition) }}
where {{ column_name }} not in ({{ dbt.value_list__(value_set, quote_values) }})
union all
{{ dbt_expectations.missing_values__(model, column_name, value_set, quote_values, row_condition) }}
{%- endtest %}

{% test expect_column_most_common_value_to_be_in_set(model, column_name, value_set, top_n=1, quote_values=true, data_type='decimal', row_condition=none) -%}
with counted as (

    select
        {{ column_name }} as value_field,
        dense_rank() over (order by count(*) desc) as value_count_rank
    from {{ dbt.filtered__(model, row_condition) }}
    where {{ column_name }} is not null
    group by {{ column_name }}

)

select *
from counted
where value_count_rank <= {{ top_n }} and value_field not in ({{ dbt.value_list__(value_set, quote_values) }})
{%- endtest %}

{#- The expected values that occur in no row. -#}
{% macro missing_values__(model, column_name, value_set, quote_values, row_condition) -%}
select expected.value_field
from (
    {%- for value in value_set %}
    select {{ dbt.value__(value, quote_values) }} as value_field{{ ' union all' if not loop.last }}
    {%- endfor %}
) as expected
left join (select distinct {{ column_name }} as value_field from {{ dbt.filtered__(model, row_condition) }}) as found on expected.value_field = found.value_field
where found.value_field is null
{%- endmacro %}
