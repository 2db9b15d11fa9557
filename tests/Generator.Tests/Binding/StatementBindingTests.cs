using Generator.Binding;
using Generator.Binding.Tree;
using Generator.Syntax;
using Generator.Templating;
using Generator.Text;
using Generator.Types;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Generator.Tests.Binding;

/// <summary>Statements of operations: what is written, from what, and what stays opaque.</summary>
public class StatementBindingTests
{
    private static readonly SchemaFile Schemas = SchemaFile.Load("schemas.txt");

    [Fact]
    public void Copy_reads_staged_files_into_a_known_table()
    {
        var copy = Assert.IsType<BoundCopy>(Bind(
            """
            copy into main.events (event_id, event_data, loaded_at)
            from (select $1:id::varchar, $1, convert_timezone('UTC', metadata$start_scan_time)::timestamp_ntz from @raw.s3_events/2026 t)
            pattern = '.*[.]json' file_format = (type = json strip_outer_array = true) on_error = skip_file force = true
            """,
            "main.events"));

        Assert.Equal("main.events", copy.Target.UniqueId);
        Assert.Equal(["event_id", "event_data", "loaded_at"], copy.TargetColumns);
        Assert.Equal("raw.s3_events/2026", copy.Stage);
        Assert.Equal(
            [SqlTypeKind.Varchar, SqlTypeKind.Variant, SqlTypeKind.TimestampNtz],
            copy.Query!.Columns.Select(c => c.Type.Kind));
        Assert.Equal(".*[.]json", copy.Option("pattern"));
        Assert.Equal("json", copy.Option("file_format.type"));
        Assert.Equal("skip_file", copy.Option("on_error"));
        Assert.Equal("true", copy.Option("force"));
    }

    [Fact]
    public void Copy_without_columns_takes_those_of_the_table()
    {
        var copy = Assert.IsType<BoundCopy>(Bind("copy into main.events from @stage/path", "main.events"));

        Assert.Equal(["event_id", "event_data", "loaded_at"], copy.TargetColumns);
        Assert.Equal("stage/path", copy.Stage);
        Assert.Equal("path", copy.Path);
        Assert.Equal(3, copy.Query!.Columns.Count);
    }

    [Theory]
    [InlineData("copy into main.events (event_id, ^even_data^) from (select $1, $2 from @s)", "GEN3001")]
    [InlineData("copy into main.events (event_id, event_data) from (^select $1 from @s^)", "GEN3014")]
    [InlineData("insert into main.events (^event_idd^) select 'x'", "GEN3001")]
    [InlineData("insert into main.events (event_id, loaded_at) ^select 'x'^", "GEN3014")]
    [InlineData("create table x (id integer, at ^timestmp^)", "GEN3020")]
    public void Wrong_targets_are_diagnosed(string marked, string id)
    {
        var sql = marked.Replace("^", "", StringComparison.Ordinal);
        var start = marked.IndexOf('^', StringComparison.Ordinal);
        var end = marked.LastIndexOf('^') - 1;

        var diagnostic = Assert.Single(Script(sql, "main.events").Diagnostics);

        Assert.Equal(id, diagnostic.Descriptor.Id);
        Assert.Equal(TextSpan.FromBounds(start, end), diagnostic.Span);
    }

    [Fact]
    public void Create_table_keeps_types_and_keys()
    {
        var create = Assert.IsType<BoundCreateTable>(
            Bind("create table if not exists pipeline.audit (id integer primary key, at timestamp_ntz not null, amount number(10, 2) default 0, note varchar)"));

        Assert.Equal(["pipeline", "audit"], create.Target.Name);
        Assert.True(create.IfNotExists);
        Assert.Equal([("id", true), ("at", true), ("amount", false), ("note", false)], create.Columns.Select(c => (c.Name, c.NotNull)));
        Assert.Equal(SqlType.Number(10, 2), create.Columns[2].Type);
        Assert.Equal("0", Assert.IsType<BoundLiteral>(create.Columns[2].Default).Value);
    }

    [Theory]
    [InlineData("create or replace view v as select 1 as a", typeof(BoundCreateAs))]
    [InlineData("create schema if not exists pipeline", typeof(BoundCreateSchema))]
    [InlineData("insert into t select 1", typeof(BoundInsert))]
    [InlineData("select 1", typeof(BoundQueryStatement))]
    [InlineData("create stage s url = 's3://b'", typeof(BoundOpaqueStatement))]
    [InlineData("delete from t where a = 1", typeof(BoundDelete))]
    public void Each_statement_has_its_form(string sql, Type form) => Assert.IsType(form, Bind(sql));

    private static BoundStatement Bind(string sql, string? relation = null)
    {
        var script = Script(sql, relation);
        Assert.Empty(script.Diagnostics);
        return Assert.Single(script.Statements);
    }

    // The relation's printed name is a hole; its schema is that of the file under the name without main.
    private static BoundScript Script(string sql, string? relation)
    {
        var start = relation is null ? -1 : sql.IndexOf(relation, StringComparison.Ordinal);
        EquatableArray<Hole> holes = start < 0 ? [] : [new RelationHole(new TextSpan(start, relation!.Length), new ResolvedRelation(relation, "main", "events"))];
        return Binder.BindStatements(SqlParser.Parse(sql), holes, new Named(relation ?? ""));
    }

    private sealed class Named(string relation) : IRelationSchemas
    {
        public RelationSchema? SchemaOf(string uniqueId) => uniqueId == relation ? Schemas.SchemaOf("events") : null;
    }
}
