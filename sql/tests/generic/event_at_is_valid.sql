{#- An event cannot be older than online shopping, and a clock that is a day ahead is wrong. -#}
{% test event_at_is_valid(model, column_name, loaded_at) %}

select *
from {{ model }}
where
    {{ column_name }} < '2000-01-01'::timestamp_ntz
    or {{ column_name }} > dateadd(day, 1, {{ loaded_at }})

{% endtest %}
