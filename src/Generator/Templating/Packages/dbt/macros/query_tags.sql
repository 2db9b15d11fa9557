{#- Around each model on Snowflake; a run sets the session's tag by itself (dbt: "Snowflake configurations"). -#}

{% macro get_current_query_tag() -%}
    {{ return(run_query("show parameters like 'query_tag' in session").rows[0]['value']) }}
{%- endmacro %}

{% macro set_query_tag() -%}
    {{ return(none) }}
{%- endmacro %}

{% macro unset_query_tag(original_query_tag) -%}
    {{ return(none) }}
{%- endmacro %}
