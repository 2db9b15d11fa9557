using Generator.Binding.Tree;
using Generator.Dialects;
using Generator.Dialects.DuckDb.Statements;
using Xunit;

namespace Generator.Tests.Dialects;

/// <summary>Statements of operations.</summary>
public sealed class StatementTests
{
    [Fact]
    public void Copy_into_becomes_an_insert_over_the_staged_rows()
    {
        var copy = Assert.IsType<CopyStatement>(Lower(
            """
            copy into {raw.events} (event_data, source_file, loaded_at)
            from (select $1, metadata$filename, convert_timezone('UTC', metadata$start_scan_time)::timestamp_ntz from @raw.stage/day)
            pattern = '.*[.]json'
            on_error = skip_file
            force = true
            """));

        Assert.Equal(
            """
            insert into [events] (event_data, source_file, loaded_at)
            select
                cast(value as json),
                filename,
                cast(cast(start_scan_time as timestamp with time zone) as timestamp)
            from copy_rows
            """,
            TestSql.Marked(copy.Insert!));
        Assert.Equal(("events", ".*[.]json", OnError.SkipFile, true), (copy.Target.Identifier, copy.Pattern, copy.OnError, copy.Force));
        Assert.StartsWith("copy into [events] (event_data", TestSql.Marked(copy.Text), StringComparison.Ordinal);
        Assert.EndsWith("force = true", TestSql.Marked(copy.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_copied_row_is_what_Snowflake_would_load()
    {
        using var database = new TestDatabase();
        var copy = (CopyStatement)Lower(
            """
            copy into {raw.events} (event_data, source_file, loaded_at)
            from (select $1, metadata$filename, convert_timezone('UTC', metadata$start_scan_time)::timestamp_ntz from @raw.stage)
            """);
        database.Execute("delete from raw.events");
        database.Execute(
            """
            create temporary table copy_rows as
            select '{"id": "z"}' as value, 'a/b.json' as filename, 1::bigint as file_row_number, timestamp '2026-01-01' as file_last_modified, timestamp '2026-02-06 01:02:03' as start_scan_time
            """);
        database.Execute(TestSql.Text(copy.Insert!));

        Assert.Equal("""z | a/b.json | 2026-02-06 01:02:03""", database.Rows("select event_data ->> '$.id', source_file, loaded_at from raw.events"));
    }

    [Fact]
    public void A_plain_copy_fills_the_first_column() => Assert.Equal(
        "insert into [events] (event_data)\nselect\n    cast(value as json)\nfrom copy_rows",
        TestSql.Marked(((CopyStatement)Lower("copy into {raw.events} (event_data) from @raw.stage file_format = (type = json)")).Insert!));

    [Theory]
    [InlineData("create schema if not exists audit", "create schema if not exists audit")]
    [InlineData(
        "create table if not exists {raw.events} (event_data variant, n integer not null, amount number(10, 2) default 0, at timestamp_ntz)",
        "create table if not exists [events] (\n    event_data json,\n    n hugeint not null,\n    amount decimal(10, 2) default 0,\n    \"at\" timestamp\n)")]
    [InlineData("insert into audit.log (n, t) select 1, 'x'", "insert into audit.log (n, t)\nselect\n    1,\n    'x'")]
    [InlineData("create or replace table audit.t as select 1 as n", "create or replace table audit.t as\nselect\n    cast(1 as bigint) as n")]
    public void Statements_that_both_have_are_lowered(string snowflake, string duckDb) =>
        Assert.Equal(duckDb, TestSql.Marked(Assert.IsType<SqlStatement>(Lower(snowflake)).Text));

    [Theory]
    [InlineData("create stage if not exists raw.s3_events url = 's3://bucket'", "the stage is given by --stage")]
    [InlineData("create storage integration if not exists s3 type = external_stage", "files are read with the process's own credentials")]
    [InlineData("create or replace file format raw.json type = json", "its options are read where a load names it")]
    [InlineData("grant select on table t to role r", "an embedded database has no privileges")]
    public void Statements_that_DuckDB_has_nothing_for_are_omitted_with_the_reason(string snowflake, string reason) =>
        Assert.Equal(reason, Assert.IsType<OmittedStatement>(Lower(snowflake)).Reason);

    [Theory]
    [InlineData("copy into {raw.events} from @~/staged file_format = (type = json)")]
    [InlineData("copy into {raw.events} from @%events file_format = (type = 'JSON', strip_outer_array = true)")]
    [InlineData("copy into {raw.events} file_format = (type = json)")]
    [InlineData("copy into {raw.events} from @db.sch.stage/path/file.json.gz file_format = (type = json) on_error = 'skip_file_10%'")]
    [InlineData("copy into {raw.events} from '@stage/with space/' file_format = (type = json)")]
    [InlineData("copy into {raw.events} from 's3://bucket/path' credentials = (aws_key_id = 'a' aws_secret_key = 'b') file_format = (type = json)")]
    [InlineData("copy into {raw.events} (event_data) from (select t.$1 from @stage/f (file_format => 'my_json', pattern => '.*') t) file_format = (type = json) force = true purge = false")]
    [InlineData("copy into {raw.events} from @stage file_format = (type = json) return_failed_only = true, load_uncertain_files = true, size_limit = 100")]
    [InlineData("copy into {raw.events} from @stage files = ('a.json', 'b.json') file_format = (type = json date_format = auto null_if = ())")]
    public void A_copy_of_the_manual_runs_on_DuckDB(string snowflake) => Assert.IsType<CopyStatement>(Lower(snowflake));

    [Theory]
    [InlineData("copy into {raw.events} from @s file_format = (type = avro)", "A FILE_FORMAT of TYPE = AVRO")]
    [InlineData("copy into {raw.events} from @s file_format = (type = json compression = bz2)", "COMPRESSION = BZ2")]
    [InlineData("copy into {raw.events} from @s file_format = (type = json enable_octal = true)", "ENABLE_OCTAL")]
    [InlineData("copy into {raw.events} from @s file_format = (type = csv encoding = 'IBM420')", "ENCODING = 'IBM420'")]
    [InlineData("copy into {raw.events} from @s file_format = (type = csv record_delimiter = none)", "RECORD_DELIMITER = NONE")]
    [InlineData("copy into {raw.events} from @s file_format = (format_name = 'raw.theirs')", "A FILE_FORMAT that no operation of the project creates (raw.theirs)")]
    [InlineData("copy into somewhere from @s file_format = (type = json)", "COPY INTO a table written by name")]
    public void A_copy_that_DuckDB_cannot_do_is_said(string snowflake, string construct)
    {
        var sql = TestSql.Parse(snowflake);
        var lowered = DuckDbStatement.Of(sql.Rendered, sql.BindStatements()[0], TestSql.Environment);

        Assert.IsType<OmittedStatement>(lowered.Statement);
        var diagnostic = Assert.Single(lowered.Diagnostics);
        Assert.Equal(("GEN3902", construct), (diagnostic.Descriptor.Id, diagnostic.Arguments[0]));
    }

    private static OperationStatement Lower(string text)
    {
        var sql = TestSql.Parse(text);
        var lowered = DuckDbStatement.Of(sql.Rendered, sql.BindStatements()[0], TestSql.Environment);
        Assert.Empty(lowered.Diagnostics);
        return lowered.Statement;
    }
}
