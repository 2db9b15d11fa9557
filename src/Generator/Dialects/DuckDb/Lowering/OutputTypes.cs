using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Dialects.DuckDb.Tree;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// Gives a query's columns the types that its contract stores them in. A column is cast only where DuckDB could give it another type: it sums BIGINTs
/// to a HUGEINT, takes a small constant for an INTEGER and averages to a DOUBLE.
/// </summary>
internal static class OutputTypes
{
    /// <summary>The query with its columns in the contract's order and types.</summary>
    /// <param name="context">The statement's lowering.</param>
    /// <param name="query">The lowered query.</param>
    /// <param name="bound">What it was lowered from.</param>
    /// <param name="columns">The contract's columns.</param>
    public static DuckQuery Apply(LoweringContext context, DuckQuery query, BoundQuery bound, IReadOnlyList<OutputColumn> columns)
    {
        if (DistinctNames.Of(bound.Columns) is { } names && bound.Columns.Zip(names, (c, n) => (Column: c, Name: n)).FirstOrDefault(p => p.Column.Name != p.Name).Column is { } hidden)
        {
            context.Unsupported(
                hidden.Span, DialectDiagnostics.ConstructWithoutForm, $"A column '{hidden.Name}' beside one that differs from it only in case", "give one of them another name");
        }

        if (bound.IsOpen)
        {
            return Around(context, query, columns.Select(column => (column, IsCast: true)));
        }

        var isInOrder = bound.Columns.Count == columns.Count
            && bound.Columns.Zip(columns, (output, column) => Same(output.Name, column.Name)).All(same => same);
        if (isInOrder && query.Body is DuckSelect { IsDistinct: false } select && bound.Body is BoundSelect boundSelect)
        {
            var types = new Types(bound);
            return query with
            {
                Body = select with
                {
                    Items = [.. select.Items.Select((item, i) => types.Has(((BoundSelectColumn)boundSelect.Items[i]).Expression, item.Expression, columns[i].Type) ? item : Cast(item, columns[i]))],
                },
            };
        }

        var isCast = columns.ToDictionary(column => column, column => !IsSameEverywhere(column.Type));
        return isInOrder && !isCast.ContainsValue(true) ? query : Around(context, query, columns.Select(column => (column, isCast[column])));
    }

    private static DuckSelectItem Cast(DuckSelectItem item, OutputColumn column) =>
        DuckDbTypes.NameOf(column.Type) is { } name ? new(new DuckCast(item.Expression, name), column.Name) : item;

    private static DuckQuery Around(LoweringContext context, DuckQuery query, IEnumerable<(OutputColumn Column, bool IsCast)> columns) => DuckQuery.Of(new DuckSelect(
        false,
        [
            .. columns.Select(column =>
            {
                var item = new DuckSelectItem(new DuckColumn(null, column.Column.Name), null);
                return column.IsCast ? Cast(item, column.Column) : item;
            }),
        ],
        new DuckDerivedTable(query, context.NewName("model"), [])));

    // Expressions of these types have them in DuckDB too.
    private static bool IsSameEverywhere(SqlType type) => type.Kind is SqlTypeKind.Varchar or SqlTypeKind.Boolean;

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    /// <summary>Says of an output column's value whether DuckDB gives it a type for certain.</summary>
    private sealed class Types
    {
        private readonly Dictionary<ColumnSymbol, BoundExpression> _values = [];
        private readonly HashSet<ColumnSymbol> _stored = [];

        public Types(BoundQuery query)
        {
            foreach (var source in BoundWalk.SelfAndDescendants(query).OfType<BoundTableSource>())
            {
                Add(source);
            }
        }

        public bool Has(BoundExpression value, DuckExpression lowered, SqlType type) =>
            DuckDbTypes.NameOf(type) is not { } name || (lowered is DuckCast cast && cast.Type == name) || IsCertain(value, name, depth: 0);

        private void Add(BoundTableSource source)
        {
            switch (source)
            {
                case BoundRelation { UniqueId: not null, Table: var table }:
                    _stored.UnionWith(table.Columns);
                    break;
                case BoundCteReference { Cte: { } cte, Table: var table }:
                    Add(table, cte.Query);
                    break;
                case BoundDerivedTable { Query: var query, Table: var table }:
                    Add(table, query);
                    break;
            }
        }

        private void Add(TableSymbol table, BoundQuery query)
        {
            if (query.Body is BoundSelect { IsOpen: false } select)
            {
                for (var i = 0; i < select.Items.Count && i < table.Columns.Count; i++)
                {
                    _values[table.Columns[i]] = ((BoundSelectColumn)select.Items[i]).Expression;
                }
            }
        }

        // DuckDB sums to HUGEINT or DECIMAL(38, s), whatever the argument's digits.
        private static SqlType GivenType(BoundExpression value) =>
            value is BoundCall { Function.Name: "SUM" } or BoundWindowCall { Call.Function.Name: "SUM" } && value.Type.Kind == SqlTypeKind.Number
                ? SqlType.Number(38, value.Type.Scale)
                : value.Type;

        private bool IsCertain(BoundExpression value, string name, int depth)
        {
            if (value is BoundColumnReference reference)
            {
                return _stored.Contains(reference.Column) ? DuckDbTypes.NameOf(reference.Type) == name
                    : depth < 50 && _values.TryGetValue(reference.Column, out var inner) && IsCertain(inner, name, depth + 1);
            }

            var isOfType = DuckDbTypes.NameOf(GivenType(value)) == name;
            // What is calculated from a bare NULL is one too, of no type.
            return isOfType && !BoundChildren.Of(value).Any(child => child.Type.Kind == SqlTypeKind.Null) && value switch
            {
                BoundConversion { IsImplicit: true } conversion => IsCertain(conversion.Operand, name, depth),
                BoundConversion => true,
                BoundCall call => IsSameEverywhere(value.Type) || Calls.EndsInCast(call) || call.Function.Name is "COUNT" or "SUM",
                BoundWindowCall window => IsSameEverywhere(value.Type) || Calls.EndsInCast(window.Call) || window.Call.Function.Name is "COUNT" or "SUM" or "ROW_NUMBER" or "RANK" or "DENSE_RANK" or "NTILE",
                BoundAliasReference alias => IsCertain(alias.Expression, name, depth),
                BoundLiteral => IsSameEverywhere(value.Type),
                _ => IsSameEverywhere(value.Type) || value.Type.Kind == SqlTypeKind.Float,
            };
        }
    }
}
