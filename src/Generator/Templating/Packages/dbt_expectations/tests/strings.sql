{% test expect_column_value_lengths_to_be_between(model, column_name, min_value=none, max_value=none, row_condition=none, strictly=false) -%}
{{ dbt_expectations.failing_rows__(model, dbt_expectations.between__('length(' ~ column_name ~ ')', min_value, max_value, strictly), row_condition) }}
{%- endtest %}

{% test expect_column_value_lengths_to_equal(model, column_name, value, row_condition=none) -%}
{{ dbt_expectations.failing_rows__(model, 'length(' ~ column_name ~ ') = ' ~ value, row_condition) }}
{%- endtest %}

{% test expect_column_values_to_match_regex(model, column_name, regex, row_condition=none, is_raw=false, flags='') -%}
{{ dbt_expectations.failing_rows__(model, dbt_expectations.found__(column_name, regex, is_raw, flags), row_condition) }}
{%- endtest %}

{% test expect_column_values_to_not_match_regex(model, column_name, regex, row_condition=none, is_raw=false, flags='') -%}
{{ dbt_expectations.failing_rows__(model, 'not (' ~ dbt_expectations.found__(column_name, regex, is_raw, flags) ~ ')', row_condition) }}
{%- endtest %}

{% test expect_column_values_to_match_regex_list(model, column_name, regex_list, match_on='any', row_condition=none, is_raw=false, flags='') -%}
{%- set conditions = [] -%}
{%- for regex in regex_list -%}
    {%- do conditions.append(dbt_expectations.found__(column_name, regex, is_raw, flags)) -%}
{%- endfor -%}
{{ dbt_expectations.failing_rows__(model, dbt_expectations.any_or_all__(conditions, match_on), row_condition) }}
{%- endtest %}

{% test expect_column_values_to_not_match_regex_list(model, column_name, regex_list, match_on='any', row_condition=none, is_raw=false, flags='') -%}
{%- set conditions = [] -%}
{%- for regex in regex_list -%}
    {%- do conditions.append(dbt_expectations.found__(column_name, regex, is_raw, flags)) -%}
{%- endfor -%}
{{ dbt_expectations.failing_rows__(model, 'not (' ~ dbt_expectations.any_or_all__(conditions, match_on) ~ ')', row_condition) }}
{%- endtest %}

{% test expect_column_values_to_match_like_pattern(model, column_name, like_pattern, row_condition=none) -%}
{{ dbt_expectations.failing_rows__(model, column_name ~ ' like ' ~ dbt.value__(like_pattern), row_condition) }}
{%- endtest %}

{% test expect_column_values_to_not_match_like_pattern(model, column_name, like_pattern, row_condition=none) -%}
{{ dbt_expectations.failing_rows__(model, column_name ~ ' not like ' ~ dbt.value__(like_pattern), row_condition) }}
{%- endtest %}

{% test expect_column_values_to_match_like_pattern_list(model, column_name, like_pattern_list, match_on='any', row_condition=none) -%}
{%- set conditions = [] -%}
{%- for pattern in like_pattern_list -%}
    {%- do conditions.append(column_name ~ ' like ' ~ dbt.value__(pattern)) -%}
{%- endfor -%}
{{ dbt_expectations.failing_rows__(model, dbt_expectations.any_or_all__(conditions, match_on), row_condition) }}
{%- endtest %}

{% test expect_column_values_to_not_match_like_pattern_list(model, column_name, like_pattern_list, match_on='any', row_condition=none) -%}
{%- set conditions = [] -%}
{%- for pattern in like_pattern_list -%}
    {%- do conditions.append(column_name ~ ' like ' ~ dbt.value__(pattern)) -%}
{%- endfor -%}
{{ dbt_expectations.failing_rows__(model, 'not (' ~ dbt_expectations.any_or_all__(conditions, match_on) ~ ')', row_condition) }}
{%- endtest %}
