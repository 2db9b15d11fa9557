using Pipeline.Compiled;

namespace Pipeline.Tests.Building;

/// <summary>Compiled nodes written by hand, as the generator would emit them.</summary>
internal static class Shop
{
    public static Relation Relation(string name, string schema = "marts") => new($"model.shop.{name}", schema, name);

    public static Model Table(string name, SqlText select, params string[] parents) => Model(name, Materialization.Table, select, parents);

    public static Model View(string name, SqlText select, params string[] parents) => Model(name, Materialization.View, select, parents);

    public static Model Ephemeral(string name, SqlText select, params string[] parents) => Model(name, Materialization.Ephemeral, select, parents);

    public static Model Incremental(string name, SqlText select, IReadOnlyList<Column> columns, params string[] parents)
    {
        var names = string.Join(", ", columns.Select(c => c.Name));
        var model = Model(name, Materialization.Incremental, select, parents);
        SqlText merge = $"""
            merge into {model.Relation} as t using ({select}) as s on t.id = s.id
            when matched then update set {SqlText.FromString(string.Join(", ", columns.Select(c => $"{c.Name} = s.{c.Name}")))}
            when not matched then insert ({SqlText.FromString(names)}) values ({SqlText.FromString(string.Join(", ", columns.Select(c => "s." + c.Name)))})
            """;
        return model with
        {
            Columns = columns,
            UniqueKey = ["id"],
            DuckDb = model.DuckDb with { IncrementalSelect = select, Merge = merge },
            Snowflake = model.Snowflake with { IncrementalSelect = select, Merge = merge },
        };
    }

    public static Column Column(string name, string type = "INTEGER") => new(name, type, type, true);

    public static DataTest Test(string name, Model model, SqlText failing, params string[] otherParents) => new()
    {
        UniqueId = $"test.shop.{name}",
        Name = name,
        Path = "models/schema.yml",
        Fqn = ["shop", name],
        TestName = name.Split("__")[0],
        AttachedNode = model.UniqueId,
        DependsOn = [model.UniqueId, .. otherParents.Select(Id)],
        DuckDb = new TestSql($"select count(*) as failures from ({failing}) as f", failing),
        Snowflake = new TestSql($"select count(*) as failures from ({failing}) as f", failing),
    };

    public static SourceTable Source(string source, string name) => new()
    {
        UniqueId = $"source.shop.{source}.{name}",
        Name = name,
        SourceName = source,
        Path = "models/sources.yml",
        Fqn = ["shop", source, name],
        Relation = new($"source.shop.{source}.{name}", "raw", name),
    };

    public static CompiledProject Project(params Node[] nodes) => new() { Name = "shop", Nodes = nodes };

    public static string Id(string name) => name.Contains('.', StringComparison.Ordinal) ? name : $"model.shop.{name}";

    private static Model Model(string name, Materialization materialization, SqlText select, string[] parents)
    {
        var relation = Relation(name);
        SqlText view = $"create or replace view {relation} as {select}";
        SqlText table = $"create or replace table {relation} as {select}";
        var create = materialization switch
        {
            Materialization.Ephemeral => null,
            Materialization.View => view,
            _ => table,
        };
        var sql = new ModelSql { Select = select, Create = create };
        return new Model
        {
            UniqueId = Id(name),
            Name = name,
            Path = $"models/marts/{name}.sql",
            Fqn = ["shop", "marts", name],
            DependsOn = [.. parents.Select(Id)],
            Relation = relation,
            Materialization = materialization,
            Columns = [],
            DuckDb = sql,
            Snowflake = sql,
        };
    }
}
