using System.Collections.Immutable;
using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Tree;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// The rows of a FLATTEN ("FLATTEN"): <c>select key, value from json_each(v) where fullkey &lt;&gt; '$'</c>, which leaves out the scalar that is its own
/// element; with RECURSIVE a recursive query that opens elements in turn and puts their paths together.
/// </summary>
internal static class FlattenedElements
{
    private const string Node = "node";

    private static readonly DuckExpression IsElement = new DuckBinary("<>", new DuckColumn(null, "fullkey"), new DuckText("'$'"), Precedence.Comparison);

    /// <param name="flatten">The FLATTEN.</param>
    /// <param name="input">The value that is opened, PATH followed.</param>
    /// <param name="read">The columns to give, as <see cref="FlattenColumns"/>.</param>
    public static DuckQuery Of(BoundFlatten flatten, DuckExpression input, IReadOnlyList<int> read)
    {
        var holder = new DuckCall("json_type", [input]);
        var mode = Mode(flatten, holder);
        var where = mode is null ? IsElement : new DuckBinary("and", mode, IsElement, Precedence.And, IsChain: true);
        var each = new DuckTableCall(new DuckCall("json_each", [input]), null, []);
        if (!flatten.IsRecursive)
        {
            return DuckQuery.Of(new DuckSelect(false, Items(flatten, read, holder, Step(holder, new DuckColumn(null, "key"), Prefix(flatten)), input), each, where));
        }

        var first = new DuckSelect(
            false,
            [
                Plain("key"),
                Plain("value"),
                Plain("type"),
                new DuckSelectItem(holder, "holder"),
                new DuckSelectItem(input, "this"),
                new DuckSelectItem(Step(holder, new DuckColumn(null, "key"), Prefix(flatten)), "path"),
            ],
            each,
            where);
        var columns = flatten.Table.Columns;
        var items = Items(flatten, read, new DuckColumn(null, "holder"), new DuckColumn(null, "path"), new DuckColumn(null, "this"));
        return new DuckQuery(
            [new DuckCte(Node, [], IsRecursive: true, DuckQuery.Of(new DuckSetOperation("union all", first, Deeper(flatten))))],
            new DuckSelect(false, items, new DuckNamedTable([Node], null)),
            []);
    }

    /// <summary>With OUTER the row of what has no elements has an empty path, and the empty array or object as THIS.</summary>
    public static void FillIn(LoweringContext context, BoundFlatten flatten, DuckExpression input)
    {
        var table = context.NameOf(flatten.Table);
        var columns = flatten.Table.Columns;
        var isCompound = new DuckIn(new DuckCall("json_type", [input]), [new DuckText("'ARRAY'"), new DuckText("'OBJECT'")], IsNegated: false);
        context.Replace(columns[FlattenColumns.Path], new DuckCall("coalesce", [new DuckColumn(table, columns[FlattenColumns.Path].Name), new DuckText(Literals.Quote(flatten.Path ?? ""))]));
        context.Replace(
            columns[FlattenColumns.This],
            new DuckCall("coalesce", [new DuckColumn(table, columns[FlattenColumns.This].Name), new DuckCase(null, [(isCompound, input)], null)]));
    }

    private static DuckSelect Deeper(BoundFlatten flatten)
    {
        var (holder, path, value) = (new DuckColumn(Node, "type"), new DuckColumn(Node, "path"), new DuckColumn(Node, "value"));
        var elements = new DuckSelect(
            false, [Plain("key"), Plain("value"), Plain("type")], new DuckTableCall(new DuckCall("json_each", [value]), null, []), IsElement);
        return new DuckSelect(
            false,
            [
                new DuckSelectItem(new DuckColumn("element", "key"), null),
                new DuckSelectItem(new DuckColumn("element", "value"), null),
                new DuckSelectItem(new DuckColumn("element", "type"), null),
                new DuckSelectItem(holder, null),
                new DuckSelectItem(value, null),
                new DuckSelectItem(Step(holder, new DuckColumn("element", "key"), path), null),
            ],
            new DuckJoin("cross join", new DuckNamedTable([Node], null), new DuckDerivedTable(DuckQuery.Of(elements), "element", [], IsLateral: true), null, []),
            Mode(flatten, holder) as DuckExpression ?? new DuckIn(holder, [new DuckText("'ARRAY'"), new DuckText("'OBJECT'")], IsNegated: false));
    }

    private static ImmutableArray<DuckSelectItem> Items(BoundFlatten flatten, IReadOnlyList<int> read, DuckExpression holder, DuckExpression path, DuckExpression @this) =>
    [
        .. read.Select(column =>
        {
            var key = new DuckColumn(null, "key");
            var value = column switch
            {
                FlattenColumns.Key => new DuckCase(null, [(Is(holder, "OBJECT"), key)], null),
                FlattenColumns.Path => path,
                FlattenColumns.Index => new DuckCase(null, [(Is(holder, "ARRAY"), new DuckCast(key, "bigint"))], null),
                FlattenColumns.Value => new DuckColumn(null, "value"),
                _ => @this,
            };
            var name = flatten.Table.Columns[column].Name;
            return new DuckSelectItem(value, value is DuckColumn { Name: var own } && string.Equals(own, name, StringComparison.OrdinalIgnoreCase) ? null : name);
        }),
    ];

    // PATH: [0] in an array, a plain key after a dot, any other key in brackets and quotes.
    private static DuckCase Step(DuckExpression holder, DuckExpression key, DuckExpression? prefix)
    {
        var isPlain = new DuckCall("regexp_full_match", [key, new DuckText("'[A-Za-z_][A-Za-z0-9_$]*'")]);
        return new DuckCase(
            null,
            [
                (Is(holder, "ARRAY"), Joined(prefix, new DuckText("'['"), key, new DuckText("']'"))),
                (isPlain, prefix is null ? key : Joined(prefix, new DuckText("'.'"), key)),
            ],
            Joined(prefix, new DuckText("'['''"), key, new DuckText("''']'")));
    }

    private static DuckExpression Joined(params DuckExpression?[] parts) =>
        parts.OfType<DuckExpression>().Aggregate((left, right) => new DuckBinary("||", left, right, Precedence.Concatenation, IsChain: true));

    private static DuckText? Prefix(BoundFlatten flatten) => flatten.Path is { Length: > 0 } path ? new DuckText(Literals.Quote(path)) : null;

    private static DuckBinary? Mode(BoundFlatten flatten, DuckExpression holder) => flatten.Mode switch
    {
        FlattenMode.Array => Is(holder, "ARRAY"),
        FlattenMode.Object => Is(holder, "OBJECT"),
        _ => null,
    };

    private static DuckBinary Is(DuckExpression holder, string type) => new("=", holder, new DuckText(Literals.Quote(type)), Precedence.Comparison);

    private static DuckSelectItem Plain(string name) => new(new DuckColumn(null, name), null);
}
