{#- Names that end in two underscores are not for users. A null fulfils every expectation but those about nulls. -#}

{% macro between__(value, min_value, max_value, strictly=false) -%}
    {%- if min_value is none and max_value is none -%}
        {{ exceptions.raise_compiler_error('dbt_expectations: give min_value, max_value or both') }}
    {%- endif -%}
    {%- if min_value is not none -%} {{ value }} >{{ '=' if not strictly }} {{ min_value }} {%- endif -%}
    {%- if min_value is not none and max_value is not none %} and {% endif -%}
    {%- if max_value is not none -%} {{ value }} <{{ '=' if not strictly }} {{ max_value }} {%- endif -%}
{%- endmacro %}

{#- The rows for which an expression is false. -#}
{% macro failing_rows__(model, expression, row_condition=none) -%}
select *
from {{ dbt.filtered__(model, row_condition) }}
where not ({{ expression }})
{%- endmacro %}

{#- The groups whose aggregate is not what is expected of `measured_value`. -#}
{% macro failing_groups__(model, aggregate, expression, group_by=none, row_condition=none) -%}
{%- set keys = (group_by or []) | join(', ') -%}
with measured as (

    select {{ keys ~ ', ' if keys }}{{ aggregate }} as measured_value
    from {{ dbt.filtered__(model, row_condition) }}
    {{ 'group by ' ~ keys if keys }}

)

select *
from measured
where not ({{ expression }})
{%- endmacro %}

{#- Two aggregates, each of its own relation, that should agree. -#}
{% macro differing_aggregates__(model, aggregate, compare_model, compare_aggregate, factor=1, row_condition=none, compare_row_condition=none) -%}
with measured as (

    select {{ aggregate }} as measured_value
    from {{ dbt.filtered__(model, row_condition) }}

),

compared as (

    select {{ compare_aggregate }} as measured_value
    from {{ dbt.filtered__(compare_model, compare_row_condition) }}

)

select
    measured.measured_value,
    compared.measured_value as compared_value
from measured
cross join compared
where measured.measured_value is distinct from compared.measured_value{{ ' * ' ~ factor if factor != 1 }}
{%- endmacro %}

{#- One row for each problem found while compiling. -#}
{% macro problems__(problems) -%}
    {%- for problem in problems -%}
select '{{ problem | replace("'", "''") }}' as problem{{ '\nunion all\n' if not loop.last }}
    {%- else -%}
select 'none' as problem where false
    {%- endfor -%}
{%- endmacro %}

{% macro lower__(names) -%}
    {{ return(names | map('lower') | list) }}
{%- endmacro %}

{% macro column_names__(relation) -%}
    {{ return(adapter.get_columns_in_relation(relation) | map(attribute='name') | map('lower') | list) }}
{%- endmacro %}

{#- Whether a pattern is found in a value; flags are those of REGEXP_INSTR. -#}
{% macro found__(value, pattern, is_raw=false, flags='') -%}
    {%- set literal = pattern if is_raw else pattern | replace('\\', '\\\\') -%}
    regexp_instr({{ value }}, '{{ literal | replace("'", "''") }}', 1, 1, 0, '{{ flags }}') > 0
{%- endmacro %}

{% macro any_or_all__(conditions, match_on) -%}
    {%- if match_on not in ['any', 'all'] -%}
        {{ exceptions.raise_compiler_error("dbt_expectations: match_on is 'any' or 'all', not '" ~ match_on ~ "'") }}
    {%- endif -%}
    {{ conditions | join(' or ' if match_on == 'any' else ' and ') }}
{%- endmacro %}
