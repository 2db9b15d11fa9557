{#- The load step, and `run-operation copy_into_raw_events`. File name and row number are kept with every row. -#}
{% macro copy_into_raw_events() %}

    {% set copy %}
        copy into {{ source('s3_bucket', 'raw_events') }} (event_data, source_file, file_row_number, loaded_at)
        from (
            select
                $1,
                metadata$filename,
                metadata$file_row_number,
                convert_timezone('UTC', metadata$start_scan_time)::timestamp_ntz
            from @raw.s3_events
        )
        pattern = '.*[.]json([.]gz)?'
        file_format = (format_name = 'raw.json_events')
        on_error = skip_file
    {% endset %}
    {% do run_query(copy) %}

{% endmacro %}
