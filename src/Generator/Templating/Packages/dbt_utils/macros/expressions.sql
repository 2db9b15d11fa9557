{#- A key of several columns: equal when all are, a null counting as a value of its own. -#}
{% macro generate_surrogate_key(field_list) -%}
    {%- set missing = '' if var('surrogate_key_treat_nulls_as_empty_strings', false) else '_dbt_utils_surrogate_key_null_' -%}
    {%- set parts = [] -%}
    {%- for field in field_list -%}
        {%- do parts.append("coalesce(cast(" ~ field ~ " as varchar), '" ~ missing ~ "')") -%}
    {%- endfor -%}
    md5(cast({{ parts | join(" || '-' || ") }} as varchar))
{%- endmacro %}

{#- The key of dbt_utils before 1.0, for which a null and an empty text are the same. -#}
{% macro surrogate_key(field_list) -%}
    {%- set fields = [field_list] + varargs | list if field_list is string else field_list -%}
    {%- set parts = [] -%}
    {%- for field in fields -%}
        {%- do parts.append("coalesce(cast(" ~ field ~ " as varchar), '')") -%}
    {%- endfor -%}
    md5(cast({{ parts | join(" || '-' || ") }} as varchar))
{%- endmacro %}

{% macro safe_divide(numerator, denominator) -%}
    ({{ numerator }}) / nullif(({{ denominator }}), 0)
{%- endmacro %}

{% macro safe_add(field_list) -%}
    {{ dbt_utils.nulls_as_zero__(field_list) | join(' + ') }}
{%- endmacro %}

{% macro safe_subtract(field_list) -%}
    {{ dbt_utils.nulls_as_zero__(field_list) | join(' - ') }}
{%- endmacro %}

{% macro nulls_as_zero__(fields) -%}
    {%- set terms = [] -%}
    {%- for field in fields -%}
        {%- do terms.append('coalesce(' ~ field ~ ', 0)') -%}
    {%- endfor -%}
    {{ return(terms) }}
{%- endmacro %}

{#- The distance of two points on the globe, in miles or kilometres. -#}
{% macro haversine_distance(lat1, lon1, lat2, lon2, unit='mi') -%}
    {%- if unit not in ['mi', 'km'] -%}
        {{ exceptions.raise_compiler_error("dbt_utils.haversine_distance: the unit is 'mi' or 'km', not '" ~ unit ~ "'") }}
    {%- endif -%}
    haversine({{ lat1 }}, {{ lon1 }}, {{ lat2 }}, {{ lon2 }}){{ ' / 1.60934' if unit == 'mi' }}
{%- endmacro %}

{% macro width_bucket(expr, min_value, max_value, num_buckets) -%}
    width_bucket({{ expr }}, {{ min_value }}, {{ max_value }}, {{ num_buckets }})
{%- endmacro %}

{% macro get_url_parameter(field, url_parameter) -%}
    nullif(split_part(split_part({{ field }}, '{{ url_parameter }}=', 2), '&', 1), '')
{%- endmacro %}

{% macro get_url_host(field) -%}
    split_part(split_part(replace(replace(replace({{ field }}, 'android-app://', ''), 'http://', ''), 'https://', ''), '/', 1), '?', 1)
{%- endmacro %}

{% macro get_url_path(field) -%}
    {%- set bare = "replace(replace(" ~ field ~ ", 'http://', ''), 'https://', '')" -%}
    split_part(iff(position('/', {{ bare }}) = 0, '', substr({{ bare }}, position('/', {{ bare }}) + 1)), '?', 1)
{%- endmacro %}
