{#-
    Once per account, by a role that may create integrations: `run-operation setup_s3_ingestion`. The integration's
    STORAGE_AWS_IAM_USER_ARN and STORAGE_AWS_EXTERNAL_ID (desc integration s3_events) then go into the role's trust policy.
-#}
{% macro setup_s3_ingestion() %}

    {% set integration %}
        create storage integration if not exists s3_events
            type = external_stage
            storage_provider = 's3'
            enabled = true
            storage_aws_role_arn = '{{ var("s3_role_arn") }}'
            storage_allowed_locations = ('{{ var("s3_url") }}')
    {% endset %}

    {% set file_format %}
        create file format if not exists raw.json_events
            type = json
            compression = auto
    {% endset %}

    {% set stage %}
        create stage if not exists raw.s3_events
            url = '{{ var("s3_url") }}'
            storage_integration = s3_events
            file_format = raw.json_events
    {% endset %}

    {% set table %}
        create table if not exists {{ source('s3_bucket', 'raw_events') }} (
            event_data variant,
            source_file varchar not null,
            file_row_number integer not null,
            loaded_at timestamp_ntz not null
        )
    {% endset %}

    {% do run_query('create schema if not exists raw') %}
    {% do run_query(integration) %}
    {% do run_query(file_format) %}
    {% do run_query(stage) %}
    {% do run_query(table) %}

{% endmacro %}
