{#- These ask the warehouse while compiling; a build has none, so that each says what to write instead. -#}

{% macro get_column_values(table, column, order_by='count(*) desc', max_records=none, default=none, where=none) -%}
    {%- if execute and default is none -%}
        {{ exceptions.raise_compiler_error("dbt_utils.get_column_values would query the warehouse while compiling; list the values in a {% set %} or a var, or give default=[…]") }}
    {%- endif -%}
    {{ return(default or []) }}
{%- endmacro %}

{% macro get_query_results_as_dict(query) -%}
    {{ dbt_utils.refuse_query__('get_query_results_as_dict') }}
{%- endmacro %}

{% macro get_single_value(sql_statement, default=none) -%}
    {%- if default is none -%} {{ dbt_utils.refuse_query__('get_single_value') }} {%- endif -%}
    {{ return(default) }}
{%- endmacro %}

{% macro get_relations_by_pattern(schema_pattern, table_pattern, exclude='', database=none) -%}
    {{ dbt_utils.refuse_query__('get_relations_by_pattern') }}
{%- endmacro %}

{% macro get_relations_by_prefix(schema, prefix, exclude='', database=none) -%}
    {{ dbt_utils.refuse_query__('get_relations_by_prefix') }}
{%- endmacro %}

{% macro refuse_query__(name) -%}
    {%- if execute -%}
        {{ exceptions.raise_compiler_error('dbt_utils.' ~ name ~ ' would query the warehouse while compiling; write its answer down, as refs, a list or a var') }}
    {%- endif -%}
    {{ return([]) }}
{%- endmacro %}
