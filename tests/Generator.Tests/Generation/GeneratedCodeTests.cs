using Generator.Tests.Harness;
using Xunit;

namespace Generator.Tests.Generation;

/// <summary>The generated C#, whole, of a small library's project: a file a kind of node and materialization.</summary>
public class GeneratedCodeTests
{
    private static readonly SqlProject _library = SqlProject.Of(
        ("dbt_project.yml", """
            name: library
            version: '1.0'
            profile: library
            vars:
              overdue_days: 30
            models:
              library:
                +schema: lending
            """),
        ("models/sources.yml", """
            version: 2
            sources:
              - name: desk
                schema: raw
                loaded_at_field: loaded_at
                freshness:
                  warn_after: {count: 1, period: day}
                tables:
                  - name: scans
                    description: What the desk scanned.
                    columns:
                      - name: scan
                        data_type: variant
                      - name: scan.loan.id
                        data_type: varchar
                      - name: scan.loan.book
                        data_type: varchar
                      - name: loaded_at
                        data_type: timestamp_ntz
                        data_tests: [not_null]
            """),
        ("models/loans.yml", """
            version: 2
            models:
              - name: loans
                description: Books lent, one row a loan.
                config:
                  contract: {enforced: true}
                  tags: [nightly]
                columns:
                  - name: loan_id
                    data_type: varchar
                    description: The desk's number.
                    constraints: [{type: not_null}]
                    data_tests: [unique]
                  - name: book
                    data_type: varchar
                    description: Title & author.
                  - name: loaded_at
                    data_type: timestamp_ntz
                    description: When the scan arrived.
            """),
        ("models/loans.sql", """
            {{ config(materialized='incremental', unique_key='loan_id', on_schema_change='append_new_columns') }}

            select
                scan:loan.id::varchar as loan_id,
                scan:loan.book::varchar as book,
                loaded_at
            from {{ source('desk', 'scans') }}
            where scan:loan.id is not null
            {% if is_incremental() %}
                and loaded_at > (select max(loaded_at) from {{ this }})
            {% endif %}
            qualify row_number() over (partition by loan_id order by loaded_at desc) = 1
            """),
        ("models/scan_log.sql", """
            {{ config(materialized='incremental') }}

            select loaded_at, 'desk {{ var("desk", "main") }}' as place
            from {{ source('desk', 'scans') }}
            """),
        ("models/lent_books.sql", """
            {{ config(materialized='ephemeral') }}

            select book, count(*) as loans
            from {{ ref('loans') }}
            group by book
            """),
        ("models/popular_books.sql", """
            {{ config(materialized='table') }}

            select book, loans
            from {{ ref('lent_books') }}
            where loans > {{ var('popular_from', 10) }}
            """),
        ("models/overdue.sql", """
            select loan_id, datediff(day, loaded_at, current_timestamp()) as days
            from {{ ref('loans') }}
            where days > {{ var('overdue_days') }}
            """),
        ("tests/every_loan_is_scanned.sql", """
            -- A loan without a scan was typed in by hand.
            select loan_id
            from {{ ref('loans') }}
            where loaded_at is null or book = 'line one
            line two'
            """),
        ("macros/copy_scans.sql", """
            {% macro copy_scans(force=false) %}
                {% call statement('copy') %}
                    copy into {{ source('desk', 'scans') }} (scan, loaded_at)
                    from (select $1, metadata$start_scan_time from @desk_stage)
                    file_format = (type = json)
                    on_error = skip_file
                {% endcall %}
            {% endmacro %}
            """));

    public static TheoryData<string> Files => ["Loans", "ScanLog", "LentBooks", "PopularBooks", "Overdue", "DeskScans", "LoansTests", "EveryLoanIsScannedTests", "CopyScansOperation", "Models", "Relations"];

    [Fact]
    public void The_library_compiles()
    {
        var run = GeneratorRun.Of(_library);

        Assert.Empty(run.Messages);
        Assert.Empty(run.CompileErrors());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Generated_code_is_as_it_was_read(string name) => Snapshot.Verify(GeneratorRun.Of(_library).Source(name + ".g.cs"), name);
}
