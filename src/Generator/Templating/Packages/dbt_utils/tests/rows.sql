{% test expression_is_true(model, expression, column_name=none) -%}
select *
from {{ model }}
where not ({{ column_name ~ ' ' if column_name }}{{ expression }})
{%- endtest %}

{% test accepted_range(model, column_name, min_value=none, max_value=none, inclusive=true) -%}
select *
from {{ model }}
where
    {% if min_value is not none -%}
    {{ column_name }} <{{ '=' if not inclusive }} {{ min_value }}
    {%- endif %}
    {%- if min_value is not none and max_value is not none %}
    or {% endif %}
    {%- if max_value is not none -%}
    {{ column_name }} >{{ '=' if not inclusive }} {{ max_value }}
    {%- endif %}
    {%- if min_value is none and max_value is none -%}
    {{ exceptions.raise_compiler_error('dbt_utils.accepted_range needs min_value, max_value or both') }}
    {%- endif %}
{%- endtest %}

{% test not_accepted_values(model, column_name, values, quote=true) -%}
select
    {{ column_name }} as value_field,
    count(*) as n_records
from {{ model }}
where {{ column_name }} in ({{ dbt.value_list__(values, quote) }})
group by {{ column_name }}
{%- endtest %}

{% test not_empty_string(model, column_name, trim_whitespace=true) -%}
select *
from {{ model }}
where {{ 'trim(' ~ column_name ~ ')' if trim_whitespace else column_name }} = ''
{%- endtest %}

{% test unique_combination_of_columns(model, combination_of_columns, quote_columns=false) -%}
{%- set columns = [] -%}
{%- for column in combination_of_columns -%}
    {%- do columns.append(adapter.quote(column) if quote_columns else column) -%}
{%- endfor -%}
select
    {{ columns | join(',\n    ') }},
    count(*) as n_records
from {{ model }}
group by {{ columns | join(', ') }}
having count(*) > 1
{%- endtest %}

{% test relationships_where(model, column_name, to, field, from_condition='1 = 1', to_condition='1 = 1') -%}
with children as (

    select {{ column_name }} as id
    from {{ model }}
    where {{ column_name }} is not null and {{ from_condition }}

),

parents as (

    select {{ field }} as id
    from {{ to }}
    where {{ field }} is not null and {{ to_condition }}

)

select children.id as from_field
from children
left join parents on children.id = parents.id
where parents.id is null
{%- endtest %}

{% test sequential_values(model, column_name, interval=1, datepart=none, group_by_columns=[]) -%}
with neighbours as (

    select
        {% for column in group_by_columns %}{{ column }},
        {% endfor -%}
        {{ column_name }} as current_value,
        lag({{ column_name }}) over ({{ 'partition by ' ~ group_by_columns | join(', ') if group_by_columns }} order by {{ column_name }}) as previous_value
    from {{ model }}

)

select *
from neighbours
where previous_value is not null
    {%- if datepart %}
    and cast(current_value as timestamp_ntz) <> cast(dateadd({{ datepart }}, {{ interval }}, previous_value) as timestamp_ntz)
    {%- else %}
    and current_value <> previous_value + {{ interval }}
    {%- endif %}
{%- endtest %}

{% test mutually_exclusive_ranges(model, lower_bound_column, upper_bound_column, partition_by=none, gaps='allowed', zero_length_range_allowed=false) -%}
{%- set comparisons = {'allowed': '<=', 'not_allowed': '=', 'required': '<'} -%}
{%- if gaps not in comparisons -%}
    {{ exceptions.raise_compiler_error("dbt_utils.mutually_exclusive_ranges: gaps is 'allowed', 'not_allowed' or 'required', not '" ~ gaps ~ "'") }}
{%- endif -%}
{%- set window = ('partition by ' ~ partition_by ~ ' ' if partition_by else '') ~ 'order by ' ~ lower_bound_column ~ ', ' ~ upper_bound_column -%}
with ranges as (

    select
        {% if partition_by %}{{ partition_by }} as partition_by_value,
        {% endif -%}
        {{ lower_bound_column }} as lower_bound,
        {{ upper_bound_column }} as upper_bound,
        lead({{ lower_bound_column }}) over ({{ window }}) as next_lower_bound
    from {{ model }}

)

select *
from ranges
where not coalesce(lower_bound {{ '<=' if zero_length_range_allowed else '<' }} upper_bound, false)
    or (next_lower_bound is not null and not coalesce(upper_bound {{ comparisons[gaps] }} next_lower_bound, false))
{%- endtest %}
