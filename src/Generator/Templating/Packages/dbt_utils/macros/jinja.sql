{% macro slugify(string) -%}
    {%- set words = modules.re.sub('[ -]+', '_', string | string | lower) -%}
    {%- set name = modules.re.sub('[^a-z0-9_]+', '', words) -%}
    {{ return('_' ~ name if name[:1].isdigit() else name) }}
{%- endmacro %}

{#- Log lines carry no time while compiling. -#}
{% macro pretty_time(format='%H:%M:%S') -%}
    {{ return('') }}
{%- endmacro %}

{% macro pretty_log_format(message) -%}
    {{ return(message) }}
{%- endmacro %}

{% macro log_info(message) -%}
    {{ log(message, info=true) }}
{%- endmacro %}
