{#- File formats and stages that cases name. -#}
{% macro create_formats() %}
    {% do run_query("create or replace file format landing.pipes type = csv field_delimiter = '|' skip_header = 1 null_if = ('-')") %}
    {% do run_query("create or replace file format boxed type = 'JSON' strip_outer_array = true") %}
    {% do run_query("create or replace stage landing.boxes url = 's3://bucket/boxes/' file_format = (format_name = 'boxed')") %}
    {% do run_query("create or replace stage landing.plain url = 's3://bucket/plain/' file_format = (type = csv field_delimiter = ';')") %}
{% endmacro %}
