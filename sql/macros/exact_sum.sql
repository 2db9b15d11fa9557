{#- A sum of FLOATs depends on the order in which rows are added; as NUMBERs they add up to the same amount every time. -#}
{% macro exact_sum(amount) %}sum(({{ amount }})::number(18, 4))::float{% endmacro %}
