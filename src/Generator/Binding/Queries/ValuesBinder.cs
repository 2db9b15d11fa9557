using Generator.Binding.Expressions;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;

namespace Generator.Binding.Queries;

/// <summary>Binds VALUES: each column has the common type of its rows.</summary>
internal sealed class ValuesBinder(BindingContext context)
{
    public BoundValues Bind(ValuesQuery syntax, Scope scope)
    {
        scope = scope with { Clause = Clause.Values };
        var rows = syntax.Rows.Select(r => context.Expressions.BindAll(r.Values, scope)).ToList();
        var width = rows.Count == 0 ? 0 : rows[0].Count;
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].Count != width)
            {
                context.Report(
                    BindingDiagnostics.ColumnCountMismatch,
                    syntax.Rows[i].Span,
                    "Each row of VALUES",
                    Counts.Columns(width),
                    Counts.Columns(rows[i].Count));
            }
        }

        var columns = Enumerable.Range(0, width).Select(i => Column(i, [.. rows.Where(r => r.Count == width).Select(r => r[i])])).ToEquatableArray();
        return new BoundValues(syntax.Span, columns, rows.Select(r => Convert(r, columns)).ToEquatableArray());
    }

    private ColumnSymbol Column(int index, IReadOnlyList<BoundExpression> values)
    {
        var name = context.Rules.ValuesColumn(index);
        var type = CommonType.Of(context, "VALUES", values) ?? SqlType.Unknown;
        return new ColumnSymbol(name, type, values.Any(v => Coercion.Convert(v, type).Nullable), values[0].Span);
    }

    private static EquatableArray<BoundExpression> Convert(EquatableArray<BoundExpression> row, EquatableArray<ColumnSymbol> columns) =>
        row.Select((value, i) => i < columns.Count ? Coercion.Convert(value, columns[i].Type) : value).ToEquatableArray();
}
