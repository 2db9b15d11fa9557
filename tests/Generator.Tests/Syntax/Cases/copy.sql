copy into raw.raw_events from @raw.events
----
copy into raw.raw_events
from @raw.events
====
copy into raw.raw_events (event_data, source_file, file_row_number, loaded_at)
from (
    select $1, metadata$filename, metadata$file_row_number, current_timestamp()
    from @raw.events/raw-events/2026/02/06/ (file_format => 'raw.json_format', pattern => '.*[.]json[.]gz') s
)
on_error = skip_file
----
copy into raw.raw_events (event_data, source_file, file_row_number, loaded_at)
from (
    select
        $1,
        metadata$filename,
        metadata$file_row_number,
        current_timestamp()
    from @raw.events/raw-events/2026/02/06/ (file_format => 'raw.json_format', pattern => '.*[.]json[.]gz') as s
)
on_error = skip_file
====
copy into t from @s/path files = ('a.json', 'b.json') pattern = '.*' file_format = (type = 'JSON' strip_outer_array = true null_if = ('', 'NULL') compression = auto) on_error = 'SKIP_FILE_10%' size_limit = 100 purge = true return_failed_only = false match_by_column_name = case_insensitive enforce_length = true truncatecolumns = false force = true load_uncertain_files = false validation_mode = return_10_rows
----
copy into t
from @s/path
files = ('a.json', 'b.json')
pattern = '.*'
file_format = (type = 'JSON', strip_outer_array = true, null_if = ('', 'NULL'), compression = auto)
on_error = 'SKIP_FILE_10%'
size_limit = 100
purge = true
return_failed_only = false
match_by_column_name = case_insensitive
enforce_length = true
truncatecolumns = false
force = true
load_uncertain_files = false
validation_mode = return_10_rows
====
copy into t from 's3://bucket/prefix' storage_integration = myint file_format = (format_name = raw.csv), on_error = skip_file_3
----
copy into t
from 's3://bucket/prefix'
storage_integration = myint
file_format = (format_name = raw.csv)
on_error = skip_file_3
====
copy into t from @~/x on_error = skip_file_10% include_metadata = (a = metadata$filename, b = metadata$start_scan_time)
----
copy into t
from @~/x
on_error = 'SKIP_FILE_10%'
include_metadata = (a = metadata$filename, b = metadata$start_scan_time)
====
copy into t from @%t credentials = (aws_key_id = 'x' aws_secret_key = 'y') encryption = (type = 'AWS_SSE_KMS')
----
copy into t
from @%t
credentials = (aws_key_id = 'x', aws_secret_key = 'y')
encryption = (type = 'AWS_SSE_KMS')
====
copy into raw.t; copy into t purge = true
----
copy into raw.t
from @raw.%t;
copy into t
from @%t
purge = true
