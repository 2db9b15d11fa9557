using Generator.Binding.Queries;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Syntax;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.DuckDb;

/// <summary>Takes an item of the select list with COLUMNS apart: one item for each column that it stands for ("Star expression": COLUMNS).</summary>
internal sealed class ColumnsExpansion(BindingContext context)
{
    /// <summary>The items; null when there is no COLUMNS in it, or the columns are known only to the warehouse.</summary>
    public IReadOnlyList<SelectItem>? Expand(SelectItem item, Scope scope)
    {
        if (Find(item.Expression) is not { IsUnpacked: false } columns || Columns(columns, scope) is not { } references)
        {
            return null;
        }

        return
        [
            .. references.Select(r => new SelectItem(item.Span, Replace(item.Expression, r), item.Alias ?? r.Column)),
        ];
    }

    private IReadOnlyList<ColumnReference>? Columns(ColumnsExpression columns, Scope scope)
    {
        if (columns.Selector is ArrayLiteral names && names.Items.All(i => i is StringLiteral))
        {
            return [.. names.Items.Cast<StringLiteral>().Select(name => Reference(columns.Span, null, name.Value))];
        }

        if (columns.Selector is not StarExpression { Replace.Count: 0, Rename.Count: 0 } star || !StarPatterns.AreKnown(star))
        {
            return null;
        }

        List<StarItem> items = [.. context.Queries.Stars.Expand(star, scope)];
        return items.Any(i => i.Bind is null) ? null : [.. items.Select(i => i.Bind!()).OfType<BoundColumnReference>().Select(r => Reference(columns.Span, r.Table?.Name, r.Column.Name))];
    }

    private static ColumnReference Reference(TextSpan span, string? table, string column)
    {
        var name = new Identifier(span, column, IsQuoted: true, KeepsCase: true);
        return new ColumnReference(span, table is null ? [name] : [new Identifier(span, table, IsQuoted: true, KeepsCase: true), name]);
    }

    private static ColumnsExpression? Find(Expression expression) => expression switch
    {
        ColumnsExpression columns => columns,
        FunctionCall call => call.Arguments.Select(a => Find(a.Value)).FirstOrDefault(found => found is not null),
        BinaryExpression binary => Find(binary.Left) ?? Find(binary.Right),
        UnaryExpression unary => Find(unary.Operand),
        CastExpression cast => Find(cast.Operand),
        MethodCall method => Find(method.Operand),
        _ => null,
    };

    private static Expression Replace(Expression expression, ColumnReference column) => expression switch
    {
        ColumnsExpression { IsUnpacked: false } => column,
        FunctionCall call => call with { Arguments = call.Arguments.Select(a => a with { Value = Replace(a.Value, column) }).ToEquatableArray() },
        BinaryExpression binary => binary with { Left = Replace(binary.Left, column), Right = Replace(binary.Right, column) },
        UnaryExpression unary => unary with { Operand = Replace(unary.Operand, column) },
        CastExpression cast => cast with { Operand = Replace(cast.Operand, column) },
        MethodCall method => method with { Operand = Replace(method.Operand, column) },
        _ => expression,
    };
}
