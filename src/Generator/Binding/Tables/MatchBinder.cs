using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;

namespace Generator.Binding.Tables;

/// <summary>
/// Binds the columns of MATCH_RECOGNIZE ("MATCH_RECOGNIZE", "ROW(S) PER MATCH"): with one row per match the keys of its partition and its measures, with all rows
/// the input's columns and its measures. What is not understood of a condition or measure is of unknown type, silently: only Snowflake runs it.
/// </summary>
internal sealed class MatchBinder(BindingContext context)
{
    private static readonly HashSet<string> Counts = new(StringComparer.Ordinal) { "COUNT", "COUNT_IF", "MATCH_NUMBER" };

    public (BoundTableSource Source, FromScope From) Bind(MatchedTable syntax, Scope scope, FromScope left)
    {
        var (input, from) = context.Tables.Bind(syntax.Source, scope, left);
        var inside = Inside(syntax, scope, from);
        var keys = syntax.PartitionBy.Select(key => Quietly(key, inside)).ToEquatableArray();
        EquatableArray<BoundExpression> order = syntax.OrderBy is null ? [] : syntax.OrderBy.Items.Select(key => Quietly(key.Expression, inside)).ToEquatableArray();
        var conditions = syntax.Definitions.Select(definition => Quietly(definition.Condition, inside)).ToEquatableArray();
        var measures = syntax.Measures.Select(measure => Column(SqlName.Of(measure.Alias!), Quietly(measure.Expression, inside), IsNeverNull(measure.Expression, syntax.Rows)));
        var passed = syntax.Rows == RowsPerMatch.One ? Keys(syntax, keys) : Columns(syntax, from);
        var outputs = passed.Concat(measures).ToEquatableArray();
        var table = new TableSymbol(Aliases.Name(syntax.Alias), outputs.Select(o => o.Column), IsOpen(syntax, from));
        return (new BoundMatch(syntax.Span, table, input, outputs, keys, order, conditions), FromScope.Of(new SourceEntry(table)));
    }

    // A key that is no column has a name that the manual does not give.
    private static bool IsOpen(MatchedTable syntax, FromScope from) =>
        syntax.Rows == RowsPerMatch.One ? syntax.PartitionBy.Any(key => key is not ColumnReference) : from.IsOpen;

    // A symbol of the pattern stands for the rows it matched: b.price. Bare names are the input's.
    private static Scope Inside(MatchedTable syntax, Scope scope, FromScope from)
    {
        var columns = from.Entries.SelectMany(e => e.Table.Columns).ToList();
        var symbols = Symbols(syntax.Pattern).Concat(syntax.Definitions.Select(d => d.Symbol))
            .GroupBy(symbol => symbol.Name, StringComparer.Ordinal)
            .Select(symbol => new SourceEntry(new TableSymbol(SqlName.Of(symbol.First()), columns, from.IsOpen)));
        return new Scope
        {
            From = from,
            Outer = new Scope { From = new FromScope([.. symbols], []), Outer = scope.Outer, Ctes = scope.Ctes },
            Ctes = scope.Ctes,
            Clause = Clause.Measures,
        };
    }

    private static IEnumerable<Identifier> Symbols(RowPattern pattern) => pattern switch
    {
        PatternSymbol symbol => [symbol.Symbol],
        PatternSequence sequence => sequence.Items.SelectMany(Symbols),
        PatternAlternation alternation => alternation.Items.SelectMany(Symbols),
        PatternPermutation permutation => permutation.Items.SelectMany(Symbols),
        PatternExclusion exclusion => Symbols(exclusion.Item),
        PatternRepetition repetition => Symbols(repetition.Item),
        _ => [],
    };

    private static IEnumerable<BoundMatchColumn> Keys(MatchedTable syntax, IReadOnlyList<BoundExpression> keys) =>
        syntax.PartitionBy.Zip(keys, (key, bound) => (Key: key as ColumnReference, Bound: bound))
            .Where(pair => pair.Key is not null)
            .Select(pair => Column(SqlName.Of(pair.Key!.Column), pair.Bound, !pair.Bound.Nullable));

    private static IEnumerable<BoundMatchColumn> Columns(MatchedTable syntax, FromScope from) =>
        from.Merged.Select(m => (m.Column, Entry: m.Entry))
            .Concat(from.Entries.SelectMany(e => e.Table.Columns.Where(c => !from.IsCovered(c)).Select(c => (Column: c, Entry: e))))
            .Select(c => new BoundColumnReference(syntax.Span, c.Entry.IsNullable(c.Column), c.Column, c.Entry.Table))
            .Select(reference => Column(new SqlName(reference.Column.Name, reference.Column.Key), reference, !reference.Nullable));

    private static BoundMatchColumn Column(SqlName name, BoundExpression value, bool isNeverNull) =>
        new(new ColumnSymbol(name, value.Type, !isNeverNull, value.Span), value);

    // An empty match has NULL for every measure but these; an unmatched row for these too.
    private static bool IsNeverNull(Expression measure, RowsPerMatch rows) =>
        rows != RowsPerMatch.AllAndUnmatched && IsCount(measure);

    private static bool IsCount(Expression expression) => expression is FunctionCall call && Counts.Contains(call.Name.Last.Name);

    private BoundExpression Quietly(Expression expression, Scope scope)
    {
        var quiet = context.Quietly();
        var bound = quiet.Expressions.Bind(expression, scope);
        return quiet.Diagnostics.ToArray().Count == 0 ? bound
            : new BoundOpaqueExpression(expression.Span, null) with { Type = IsCount(expression) ? SqlType.Number(18, 0) : SqlType.Unknown };
    }
}
