{% macro type_string() %}varchar{% endmacro %}
{% macro type_timestamp() %}timestamp_ntz{% endmacro %}
{% macro type_float() %}float{% endmacro %}
{% macro type_numeric() %}number(28, 6){% endmacro %}
{% macro type_bigint() %}bigint{% endmacro %}
{% macro type_int() %}integer{% endmacro %}
{% macro type_boolean() %}boolean{% endmacro %}
