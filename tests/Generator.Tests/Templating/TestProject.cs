using Generator.Templating;
using Generator.Text;

namespace Generator.Tests.Templating;

/// <summary>A small project for templates to be rendered in.</summary>
internal sealed class TestProject : IProjectEnvironment
{
    public static readonly ResolvedRelation Orders = new("model.shop.orders", "marts", "orders");

    private readonly Dictionary<string, TemplateValue> _vars = new()
    {
        ["day"] = new TemplateValue.Text("2026-02-06"),
        ["limit"] = new TemplateValue.Whole(100),
        ["is_test"] = new TemplateValue.Bool(false),
        ["regions"] = new TemplateValue.List([new TemplateValue.Text("eu"), new TemplateValue.Text("us")]),
    };

    public string ProjectName => "shop";

    public IEnumerable<string> RefNames => ["orders", "customers", "twins"];

    public IEnumerable<string> SourceNames => ["raw.events"];

    public IEnumerable<string> VarNames => _vars.Keys;

    public TargetInfo Target { get; } = new("duckdb", "main", "warehouse");

    public static SourceFile File(string text, string path = "models/m.sql") => new(path, "/project/" + path, text);

    public static RenderedSql Render(string text, string? macros = null, RenderOptions? options = null)
    {
        MacroLibrary library = new("shop", macros is null ? [] : [Template.Parse(File(macros, "macros/m.sql"))]);
        return TemplateRenderer.Render(
            Template.Parse(File(text)), library, new TestProject(), options ?? new RenderOptions("duckdb", This: new ResolvedRelation("model.shop.m", "staging", "m")));
    }

    public IReadOnlyList<ResolvedRelation> ResolveRef(string? package, string name, string? version, string reader) => (package, name) switch
    {
        (null or "shop", "orders") => [Orders],
        (null or "shop", "customers") => [new("model.shop.customers", "marts", "customers")],
        (null, "twins") => [new("model.shop.twins", "a", "twins"), new("model.other.twins", "b", "twins")],
        _ => [],
    };

    public ResolvedRelation? ResolveSource(string source, string table, string reader) =>
        (source, table) == ("raw", "events") ? new ResolvedRelation("source.shop.raw.events", "raw", "events") : null;

    public IReadOnlyList<TemplateColumn>? ColumnsOf(string uniqueId) => uniqueId switch
    {
        "model.shop.orders" => [new("order_id", "varchar(20)"), new("amount", "number(38, 2)"), new("ordered_at", "timestamp_ntz")],
        "model.shop.customers" => [new("customer_id", "number(38, 0)"), new("amount", "number(38, 2)")],
        _ => null,
    };

    public TemplateValue? FindVar(string name, string reader) => _vars.GetValueOrDefault(name);
}
