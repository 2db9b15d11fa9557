using Generator.Binding;
using Generator.Dialects;
using Generator.Templating;
using Generator.Text;
using Generator.Types;

namespace Generator.Tests.Dialects;

/// <summary>A relation of the test project: its schema for the binder, its rows for DuckDB.</summary>
internal sealed record TestRelation(ResolvedRelation Resolved, RelationSchema Schema, string CreateSql);

/// <summary>The relations that cases read.</summary>
internal sealed class TestRelations(IReadOnlyList<TestRelation> all) : IRelationSchemas
{
    private static readonly PayloadShape Item = Object(
        ("sku", Leaf(SqlType.Varchar)), ("price", Leaf(SqlType.Float)), ("qty", Leaf(SqlType.Integer)), ("tags", new PayloadShape([], Element: Leaf(SqlType.Varchar))));

    private static readonly PayloadShape Payload = Object(
        ("id", Leaf(SqlType.Varchar)),
        ("at", Leaf(SqlType.TimestampNtz)),
        ("customer", Object(("name", Leaf(SqlType.Varchar)), ("vip", Leaf(SqlType.Boolean)))),
        ("total", Leaf(SqlType.Float)),
        ("count", Leaf(SqlType.Integer)),
        ("items", new PayloadShape([], Element: Item)));

    /// <summary>The relations of the test project.</summary>
    public static TestRelations Shop { get; } = new(
    [
        Relation(
            "raw.events",
            [("event_data", SqlType.Variant with { Shape = Payload }, false), ("source_file", SqlType.Varchar, false), ("loaded_at", SqlType.TimestampNtz, false)],
            """
            select * from (values
                ('{"id": "a", "at": "2026-02-05T10:00:00Z", "customer": {"name": "Ann", "vip": true}, "total": 12.5, "count": 2, "items": [{"sku": "s1", "price": 5.25, "qty": 2, "tags": ["x", "y"]}, {"sku": "s2", "price": 2, "qty": 1, "tags": []}]}'::json, 'f1', timestamp '2026-02-05 11:00:00'),
                ('{"id": "b", "at": "2026-02-05T12:30:00+02:00", "customer": {"name": null, "vip": false}, "total": null, "count": "3", "items": []}'::json, 'f1', timestamp '2026-02-05 12:00:00'),
                ('{"id": "c", "at": null, "customer": null, "items": null}'::json, 'f2', timestamp '2026-02-06 08:00:00')) as v (event_data, source_file, loaded_at)
            """),
        Relation(
            "staging.orders",
            [("order_id", SqlType.Varchar, false), ("customer_id", SqlType.Varchar, true), ("amount", SqlType.Number(10, 2), true), ("units", SqlType.Integer, false), ("ordered_at", SqlType.TimestampNtz, false), ("weight", SqlType.Float, true)],
            """
            select * from (values
                ('o1', 'c1', 10.50::decimal(10, 2), 2::hugeint, timestamp '2026-01-31 10:00:00', 1.5::double),
                ('o2', 'c1', 20.00, 3, timestamp '2026-02-01 00:30:00', null),
                ('o3', 'c2', null, 1, timestamp '2026-02-01 23:59:59.5', 2.5),
                ('o4', null, 0.25, 7, timestamp '2026-02-03 06:00:00', 0.25)) as v (order_id, customer_id, amount, units, ordered_at, weight)
            """),
        Relation(
            "staging.customers",
            [("customer_id", SqlType.Varchar, false), ("name", SqlType.Varchar, true)],
            "select * from (values ('c1', 'Ann'), ('c2', null), ('c3', 'Cy')) as v (customer_id, name)"),
    ]);

    public IReadOnlyList<TestRelation> All { get; } = all;

    public DialectEnvironment Environment { get; } = new(
        all.ToDictionary(r => r.Resolved.UniqueId, r => r.Resolved),
        new Dictionary<string, EphemeralModel>());

    public TestRelation? Find(string name) => All.FirstOrDefault(r => r.Resolved.Identifier == name || $"{r.Resolved.Schema}.{r.Resolved.Identifier}" == name);

    public RelationSchema? SchemaOf(string uniqueId) => All.FirstOrDefault(r => r.Resolved.UniqueId == uniqueId)?.Schema;

    private static TestRelation Relation(string name, (string Name, SqlType Type, bool Nullable)[] columns, string rows)
    {
        var parts = name.Split('.');
        var id = $"model.shop.{parts[1]}";
        return new(
            new ResolvedRelation(id, parts[0], parts[1]),
            new RelationSchema(id, parts[1], columns.Select(c => new SchemaColumn(c.Name, c.Type, c.Nullable)).ToEquatableArray(), IsOpen: false),
            $"create schema if not exists {parts[0]}; create table {name} as {rows}");
    }

    private static PayloadShape Leaf(SqlType type) => new([], Type: type);

    private static PayloadShape Object(params (string Name, PayloadShape Shape)[] fields) =>
        new(fields.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => new PayloadField(f.Name, f.Shape)).ToEquatableArray());
}
