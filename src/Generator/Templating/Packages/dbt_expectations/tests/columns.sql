{#- These are answered by the compiler, which knows the columns: what is left to run has a row for each problem. -#}

{% test expect_column_to_exist(model, column_name, column_index=none, transform='upper') -%}
{%- set columns = dbt_expectations.column_names__(model) -%}
{%- set name = column_name | lower -%}
{%- if execute and name not in columns -%}
    {{ dbt_expectations.problems__(['there is no column ' ~ column_name]) }}
{%- elif execute and column_index is not none and columns[column_index - 1] != name -%}
    {{ dbt_expectations.problems__([column_name ~ ' is not column ' ~ column_index]) }}
{%- else -%}
    {{ dbt_expectations.problems__([]) }}
{%- endif -%}
{%- endtest %}

{% test expect_table_columns_to_contain_set(model, column_list, transform='upper') -%}
{{ dbt_expectations.problems__(dbt_expectations.without__(dbt_expectations.lower__(column_list), dbt_expectations.column_names__(model), 'there is no column ')) }}
{%- endtest %}

{% test expect_table_columns_to_not_contain_set(model, column_list, transform='upper') -%}
{%- set columns = dbt_expectations.column_names__(model) -%}
{%- set problems = [] -%}
{%- for name in dbt_expectations.lower__(column_list) if name in columns -%}
    {%- do problems.append('there is a column ' ~ name) -%}
{%- endfor -%}
{{ dbt_expectations.problems__(problems) }}
{%- endtest %}

{% test expect_table_columns_to_match_set(model, column_list, transform='upper') -%}
{%- set columns = dbt_expectations.column_names__(model) -%}
{%- set expected = dbt_expectations.lower__(column_list) -%}
{{ dbt_expectations.problems__(dbt_expectations.without__(expected, columns, 'there is no column ') + dbt_expectations.without__(columns, expected, 'there is a column ')) }}
{%- endtest %}

{% test expect_table_columns_to_match_ordered_list(model, column_list, transform='upper') -%}
{%- set columns = dbt_expectations.column_names__(model) -%}
{%- set expected = dbt_expectations.lower__(column_list) -%}
{{ dbt_expectations.problems__(['the columns are ' ~ columns | join(', ')] if execute and columns != expected else []) }}
{%- endtest %}

{% test expect_table_column_count_to_equal(model, value) -%}
{%- set n = dbt_expectations.column_names__(model) | length -%}
{{ dbt_expectations.problems__(['there are ' ~ n ~ ' columns'] if execute and n != value else []) }}
{%- endtest %}

{% test expect_table_column_count_to_be_between(model, min_value=none, max_value=none) -%}
{%- set n = dbt_expectations.column_names__(model) | length -%}
{{ dbt_expectations.problems__(['there are ' ~ n ~ ' columns'] if execute and ((min_value is not none and n < min_value) or (max_value is not none and n > max_value)) else []) }}
{%- endtest %}

{% test expect_table_column_count_to_equal_other_table(model, compare_model) -%}
{%- set n = dbt_expectations.column_names__(model) | length -%}
{%- set m = dbt_expectations.column_names__(compare_model) | length -%}
{{ dbt_expectations.problems__(['there are ' ~ n ~ ' columns, and ' ~ m ~ ' in the other'] if n != m else []) }}
{%- endtest %}

{% test expect_column_values_to_be_of_type(model, column_name, column_type) -%}
{{ dbt_expectations.type_problems__(model, column_name, [column_type]) }}
{%- endtest %}

{% test expect_column_values_to_be_in_type_list(model, column_name, column_type_list) -%}
{{ dbt_expectations.type_problems__(model, column_name, column_type_list) }}
{%- endtest %}

{% macro type_problems__(model, column_name, types) -%}
{%- set expected = dbt_expectations.lower__(types) -%}
{%- set problems = [] -%}
{%- for column in adapter.get_columns_in_relation(model) if column.name | lower == column_name | lower -%}
    {%- if column.dtype | lower not in expected and column.data_type | lower not in expected -%}
        {%- do problems.append(column_name ~ ' is ' ~ column.data_type) -%}
    {%- endif -%}
{%- endfor -%}
{{ dbt_expectations.problems__(problems) }}
{%- endmacro %}

{#- The elements of a list that another lacks, each as a problem. -#}
{% macro without__(names, others, words) -%}
{%- set problems = [] -%}
{%- for name in names if execute and name not in others -%}
    {%- do problems.append(words ~ name) -%}
{%- endfor -%}
{{ return(problems) }}
{%- endmacro %}
