{#- What the tests of all packages share; names that end in two underscores are not for users. -#}

{#- Values as the list of IN: quoted, numbers too as in dbt, unless they are SQL already. -#}
{% macro value_list__(values, quote=true) -%}
    {%- for value in values -%}
        {{ dbt.value__(value, quote) }}{{ ', ' if not loop.last }}
    {%- endfor -%}
{%- endmacro %}

{% macro value__(value, quote=true) -%}
    {%- if value is none -%} null
    {%- elif quote -%} '{{ value | string | replace("'", "''") }}'
    {%- else -%} {{ value }}
    {%- endif -%}
{%- endmacro %}

{#- A relation, a CTE's name or a subquery under an alias of its own. -#}
{% macro named__(relation, alias) -%}
    (select * from {{ relation }}) as {{ alias }}
{%- endmacro %}

{#- The rows of a relation that a condition holds for; the relation itself without one. -#}
{% macro filtered__(relation, condition=none) -%}
    {%- if condition -%} (select * from {{ relation }} where {{ condition }}) as filtered
    {%- else -%} {{ relation }}
    {%- endif -%}
{%- endmacro %}

{% macro get_where_subquery(relation) -%}
    {%- set where = config.get('where', '') -%}
    {%- if where -%} (select * from {{ relation }} where {{ where }}) dbt_subquery
    {%- else -%} {{ relation }}
    {%- endif -%}
{%- endmacro %}

{% macro load_relation(relation) -%}
    {{ return(adapter.get_relation(relation.database, relation.schema, relation.identifier)) }}
{%- endmacro %}

{% macro make_hook_config(sql, inside_transaction) -%}
    {{ return(tojson({'sql': sql, 'transaction': inside_transaction})) }}
{%- endmacro %}

{% macro before_begin(sql) -%}
    {{ return(make_hook_config(sql, inside_transaction=false)) }}
{%- endmacro %}

{% macro in_transaction(sql) -%}
    {{ return(make_hook_config(sql, inside_transaction=true)) }}
{%- endmacro %}

{% macro after_commit(sql) -%}
    {{ return(make_hook_config(sql, inside_transaction=false)) }}
{%- endmacro %}
