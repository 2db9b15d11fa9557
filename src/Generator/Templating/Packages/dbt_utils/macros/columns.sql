{#- The names of a relation's columns, without those excepted (their case does not matter). -#}
{% macro get_filtered_columns_in_relation(from, except=[]) -%}
    {%- set excluded = except | map('lower') | list -%}
    {%- set names = [] -%}
    {%- for column in adapter.get_columns_in_relation(from) if column.column | lower not in excluded -%}
        {%- do names.append(column.column) -%}
    {%- endfor -%}
    {{ return(names) }}
{%- endmacro %}

{% macro star(from, relation_alias=none, except=[], prefix='', suffix='', quote_identifiers=false) -%}
    {%- set columns = dbt_utils.get_filtered_columns_in_relation(from, except) -%}
    {%- if not execute -%}
        *
    {%- elif not columns -%}
        {{ exceptions.raise_compiler_error('dbt_utils.star: no column of the relation is left') }}
    {%- endif -%}
    {%- for column in columns -%}
        {%- set name = adapter.quote(column) if quote_identifiers else column -%}
        {{ relation_alias ~ '.' if relation_alias }}{{ name }}
        {%- if prefix or suffix %} as {{ adapter.quote(prefix ~ column ~ suffix) if quote_identifiers else prefix ~ column ~ suffix }}{% endif -%}
        {{ ',\n    ' if not loop.last }}
    {%- endfor -%}
{%- endmacro %}

{#- All rows of several relations, columns matched by name; what a relation lacks is null. -#}
{% macro union_relations(relations, column_override={}, include=[], exclude=[], source_column_name='_dbt_source_relation', where=none) -%}
    {%- set wanted = include | map('lower') | list -%}
    {%- set unwanted = exclude | map('lower') | list -%}
    {%- set types = {} -%}
    {%- set found = {} -%}
    {%- for relation in relations -%}
        {%- set own = [] -%}
        {%- for column in adapter.get_columns_in_relation(relation) -%}
            {%- set name = column.column | lower -%}
            {%- if (not wanted or name in wanted) and name not in unwanted -%}
                {%- do own.append(name) -%}
                {%- if name not in types -%}
                    {%- do types.update({name: column.data_type}) -%}
                {%- endif -%}
            {%- endif -%}
        {%- endfor -%}
        {%- do found.update({loop.index: own}) -%}
    {%- endfor -%}
    {%- for relation in relations -%}
        {%- set own = found[loop.index] %}
select
        {%- if source_column_name %}
    cast('{{ relation }}' as varchar) as {{ source_column_name }},
        {%- endif %}
        {%- for name, type in types.items() %}
    {% set target = column_override.get(name, type) -%}
    {% if target %}cast({{ name if name in own else 'null' }} as {{ target }}){% else %}{{ name if name in own else 'null' }}{% endif %} as {{ name }}{{ ',' if not loop.last }}
        {%- else %}
    *
        {%- endfor %}
from {{ relation }}
        {%- if where %}
where {{ where }}
        {%- endif %}
        {%- if not loop.last %}
union all
        {%- endif %}
    {%- endfor -%}
{%- endmacro %}

{#- One row a column: its name and its value. -#}
{% macro unpivot(relation, cast_to='varchar', exclude=[], remove=[], field_name='field_name', value_name='value', quote_identifiers=false) -%}
    {%- set kept = exclude | map('lower') | list -%}
    {%- set removed = remove | map('lower') | list -%}
    {%- set fields = [] -%}
    {%- for column in adapter.get_columns_in_relation(relation) if column.column | lower not in kept + removed -%}
        {%- do fields.append(column.column) -%}
    {%- endfor -%}
    {%- if not execute -%}
select * from {{ relation }}
    {%- endif -%}
    {%- for field in fields %}
        {%- set name = adapter.quote(field) if quote_identifiers else field %}
select
        {%- for column in exclude %}
    {{ adapter.quote(column) if quote_identifiers else column }},
        {%- endfor %}
    cast('{{ field }}' as varchar) as {{ field_name }},
    cast({{ name }} as {{ cast_to }}) as {{ value_name }}
from {{ relation }}
        {%- if not loop.last %}
union all
        {%- endif %}
    {%- endfor -%}
{%- endmacro %}

{#- One column a value: an aggregate over the rows that have it. -#}
{% macro pivot(column, values, alias=true, agg='sum', cmp='=', prefix='', suffix='', then_value=1, else_value=0, quote_identifiers=true, distinct=false) -%}
    {%- for value in values -%}
    {{ agg }}({{ 'distinct ' if distinct }}case when {{ column }} {{ cmp }} '{{ dbt.escape_single_quotes(value | string) }}' then {{ then_value }} else {{ else_value }} end)
        {%- if alias %} as {{ adapter.quote(prefix ~ value ~ suffix) if quote_identifiers else dbt_utils.slugify(prefix ~ value ~ suffix) }}{% endif -%}
        {{ ',\n    ' if not loop.last }}
    {%- endfor -%}
{%- endmacro %}
