{% test expression_is_true(model, expression, group_by_columns=none, row_condition=none) -%}
{{ dbt_expectations.failing_rows__(model, expression, row_condition) }}
{%- endtest %}

{% test expect_column_values_to_be_between(model, column_name, min_value=none, max_value=none, row_condition=none, strictly=false) -%}
{{ dbt_expectations.failing_rows__(model, dbt_expectations.between__(column_name, min_value, max_value, strictly), row_condition) }}
{%- endtest %}

{% test expect_column_values_to_be_in_set(model, column_name, value_set, quote_values=true, row_condition=none) -%}
{{ dbt_expectations.failing_rows__(model, column_name ~ ' in (' ~ dbt.value_list__(value_set, quote_values) ~ ')', row_condition) }}
{%- endtest %}

{% test expect_column_values_to_not_be_in_set(model, column_name, value_set, quote_values=true, row_condition=none) -%}
{{ dbt_expectations.failing_rows__(model, column_name ~ ' not in (' ~ dbt.value_list__(value_set, quote_values) ~ ')', row_condition) }}
{%- endtest %}

{% test expect_column_values_to_be_null(model, column_name, row_condition=none) -%}
{{ dbt_expectations.failing_rows__(model, column_name ~ ' is null', row_condition) }}
{%- endtest %}

{% test expect_column_values_to_not_be_null(model, column_name, row_condition=none) -%}
{{ dbt_expectations.failing_rows__(model, column_name ~ ' is not null', row_condition) }}
{%- endtest %}

{% test expect_column_values_to_be_unique(model, column_name, row_condition=none) -%}
{{ dbt_expectations.duplicates__(model, [column_name], row_condition) }}
{%- endtest %}

{% test expect_compound_columns_to_be_unique(model, column_list, quote_columns=false, ignore_row_if='all_values_are_missing', row_condition=none) -%}
{%- set columns = [] -%}
{%- for column in column_list -%}
    {%- do columns.append(adapter.quote(column) if quote_columns else column) -%}
{%- endfor -%}
{{ dbt_expectations.duplicates__(model, columns, row_condition, ignore_row_if) }}
{%- endtest %}

{#- Combinations that occur more than once; rows without values are no duplicates. -#}
{% macro duplicates__(model, columns, row_condition=none, ignore_row_if='all_values_are_missing') -%}
{%- set word = {'all_values_are_missing': ' and ', 'any_value_is_missing': ' or ', 'never': none} -%}
{%- if ignore_row_if not in word -%}
    {{ exceptions.raise_compiler_error("dbt_expectations: ignore_row_if is 'all_values_are_missing', 'any_value_is_missing' or 'never', not '" ~ ignore_row_if ~ "'") }}
{%- endif -%}
select
    {{ columns | join(',\n    ') }},
    count(*) as n_records
from {{ dbt.filtered__(model, row_condition) }}
{%- if word[ignore_row_if] %}
where not ({% for column in columns %}{{ column }} is null{{ word[ignore_row_if] if not loop.last }}{% endfor %})
{%- endif %}
group by {{ columns | join(', ') }}
having count(*) > 1
{%- endmacro %}

{% test expect_column_values_to_be_increasing(model, column_name, sort_column=none, strictly=true, row_condition=none, group_by=none, step=none) -%}
{{ dbt_expectations.disordered__(model, column_name, sort_column, '>' if strictly else '>=', row_condition, group_by, step) }}
{%- endtest %}

{% test expect_column_values_to_be_decreasing(model, column_name, sort_column=none, strictly=true, row_condition=none, group_by=none, step=none) -%}
{{ dbt_expectations.disordered__(model, column_name, sort_column, '<' if strictly else '<=', row_condition, group_by, step) }}
{%- endtest %}

{#- Values that do not stand in the expected order to the one before. -#}
{% macro disordered__(model, column_name, sort_column, comparison, row_condition, group_by, step) -%}
with neighbours as (

    select
        {{ column_name }} as value_field,
        lag({{ column_name }}) over ({{ 'partition by ' ~ group_by | join(', ') if group_by }} order by {{ sort_column or column_name }}) as value_field_lag
    from {{ dbt.filtered__(model, row_condition) }}

)

select *
from neighbours
where value_field_lag is not null and not (value_field {{ comparison }} value_field_lag{{ ' and value_field - value_field_lag = ' ~ step if step is not none }})
{%- endmacro %}

{% test expect_column_values_to_have_consistent_casing(model, column_name, display_inconsistent_columns=false) -%}
select
    lower({{ column_name }}) as value_field,
    count(distinct {{ column_name }}) as n_spellings
from {{ model }}
group by lower({{ column_name }})
having count(distinct {{ column_name }}) > 1
{%- endtest %}
