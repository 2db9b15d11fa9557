{% test expect_column_pair_values_A_to_be_greater_than_B(model, column_A, column_B, or_equal=false, row_condition=none) -%}
{{ dbt_expectations.failing_rows__(model, column_A ~ (' >= ' if or_equal else ' > ') ~ column_B, row_condition) }}
{%- endtest %}

{% test expect_column_pair_values_to_be_equal(model, column_A, column_B, row_condition=none) -%}
{{ dbt_expectations.failing_rows__(model, column_A ~ ' = ' ~ column_B, row_condition) }}
{%- endtest %}

{% test expect_column_pair_values_to_be_in_set(model, column_A, column_B, value_pairs_set, row_condition=none) -%}
{%- set pairs = [] -%}
{%- for pair in value_pairs_set -%}
    {%- do pairs.append('(' ~ column_A ~ ' = ' ~ dbt.value__(pair[0], pair[0] is string) ~ ' and ' ~ column_B ~ ' = ' ~ dbt.value__(pair[1], pair[1] is string) ~ ')') -%}
{%- endfor -%}
{{ dbt_expectations.failing_rows__(model, pairs | join(' or '), row_condition) }}
{%- endtest %}

{% test expect_select_column_values_to_be_unique_within_record(model, column_list, quote_columns=false, ignore_row_if='all_values_are_missing', row_condition=none) -%}
{%- set pairs = [] -%}
{%- for first in column_list -%}
    {%- set position = loop.index -%}
    {%- for second in column_list[position:] -%}
        {%- do pairs.append((adapter.quote(first) if quote_columns else first) ~ ' <> ' ~ (adapter.quote(second) if quote_columns else second)) -%}
    {%- endfor -%}
{%- endfor -%}
{{ dbt_expectations.failing_rows__(model, pairs | join(' and '), row_condition) }}
{%- endtest %}

{% test expect_multicolumn_sum_to_equal(model, column_list, sum_total, group_by=none, row_condition=none) -%}
{%- set sums = [] -%}
{%- for column in column_list -%}
    {%- do sums.append('sum(' ~ column ~ ')') -%}
{%- endfor -%}
{{ dbt_expectations.failing_groups__(model, sums | join(' + '), 'measured_value = ' ~ sum_total, group_by, row_condition) }}
{%- endtest %}
