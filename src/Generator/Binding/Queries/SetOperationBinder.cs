using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;

namespace Generator.Binding.Queries;

/// <summary>Binds UNION, INTERSECT and EXCEPT ("Set operators"): names from the left, types common to both.</summary>
internal sealed class SetOperationBinder(BindingContext context)
{
    public BoundSetOperation Bind(SetOperation syntax, Scope scope, CteBinding? recursive)
    {
        var left = context.Queries.BindBody(syntax.Left, scope, recursive);
        var right = recursive is { IsReadable: false } && syntax.Operator == SetOperator.Union
            ? BindRecursive(syntax, scope, left, recursive)
            : context.Queries.BindBody(syntax.Right, scope);
        var isOpen = left.IsOpen || right.IsOpen;
        var columns = syntax.IsByName ? CombineByName(syntax, left, right)
            : isOpen || HaveSameCount(syntax, left, right) ? CombineByPosition(syntax, left, right, isOpen)
            : left.Columns;
        return new BoundSetOperation(syntax.Span, columns, isOpen, syntax.Operator, syntax.IsAll, syntax.IsByName, left, right);
    }

    // The recursive branch is bound until it gives no more than it reads: another NULL, or a value that grows from row to row.
    private BoundQueryBody BindRecursive(SetOperation syntax, Scope scope, BoundQueryBody left, CteBinding recursive)
    {
        var anchor = Renaming.Copy(left.Columns, recursive.ColumnNames);
        while (true)
        {
            recursive.BindAnchor(anchor, left.IsOpen);
            var right = context.Queries.BindBody(syntax.Right, scope);
            var next = anchor.Select((column, i) => i < right.Columns.Count ? Grown(column, right.Columns[i]) : column).ToList();
            if (next.SequenceEqual(anchor) || !recursive.IsRecursive)
            {
                return right;
            }

            anchor = next;
        }
    }

    private static ColumnSymbol Grown(ColumnSymbol read, ColumnSymbol given)
    {
        var type = given.Type.Kind != read.Type.Kind ? read.Type
            : read.Type.Kind == SqlTypeKind.Number && !NumericResult.Widest(read.Type, given.Type).Equals(read.Type)
                ? SqlType.Number(38, Math.Max(read.Type.Scale, given.Type.Scale))
            : read.Type.Length < (given.Type.Length ?? int.MaxValue) ? read.Type with { Length = null }
            : read.Type;
        return type.Equals(read.Type) && (read.Nullable || !given.Nullable)
            ? read
            : new ColumnSymbol(new SqlName(read.Name, read.Key), type, read.Nullable || given.Nullable, read.Span);
    }

    private bool HaveSameCount(SetOperation syntax, BoundQueryBody left, BoundQueryBody right)
    {
        if (left.Columns.Count == right.Columns.Count)
        {
            return true;
        }

        context.Report(
            BindingDiagnostics.ColumnCountMismatch,
            right.Span,
            Name(syntax.Operator),
            Counts.Columns(left.Columns.Count),
            Counts.Columns(right.Columns.Count));
        return false;
    }

    // Behind a star over unknown columns positions mean nothing.
    private EquatableArray<ColumnSymbol> CombineByPosition(SetOperation syntax, BoundQueryBody left, BoundQueryBody right, bool isOpen) =>
        left.Columns
            .Select((column, i) => isOpen
                ? new ColumnSymbol(new SqlName(column.Name, column.Key), SqlType.Unknown, nullable: true, column.Span)
                : Combine(syntax, column, right.Columns[i]))
            .ToEquatableArray();

    private EquatableArray<ColumnSymbol> CombineByName(SetOperation syntax, BoundQueryBody left, BoundQueryBody right)
    {
        var rest = right.Columns.ToList();
        var columns = new List<ColumnSymbol>();
        foreach (var column in left.Columns)
        {
            var match = rest.FirstOrDefault(c => c.Key == column.Key);
            columns.Add(match is null ? Missing(column) : Combine(syntax, column, match));
            rest.Remove(match!);
        }

        return columns.Concat(rest.Select(Missing)).ToEquatableArray();
    }

    private static ColumnSymbol Missing(ColumnSymbol column) => new(new SqlName(column.Name, column.Key), column.Type, nullable: true, column.Span);

    private ColumnSymbol Combine(SetOperation syntax, ColumnSymbol left, ColumnSymbol right)
    {
        if (context.Rules.CommonType(left.Type, right.Type) is not { } type)
        {
            var name = $"Column '{left.Name}' of {Name(syntax.Operator)}";
            context.Report(BindingDiagnostics.NoCommonType, right.Span, name, SqlTypeDisplay.Of(left.Type), SqlTypeDisplay.Of(right.Type));
            type = SqlType.Unknown;
        }

        var nullable = syntax.Operator switch
        {
            SetOperator.Union => IsNullable(left, type) || IsNullable(right, type),
            SetOperator.Intersect => IsNullable(left, type) && IsNullable(right, type),
            _ => IsNullable(left, type),
        };
        return new ColumnSymbol(new SqlName(left.Name, left.Key), type, nullable, left.Span);
    }

    // A VARIANT's JSON null becomes NULL when the other branch makes it another type.
    private static bool IsNullable(ColumnSymbol column, SqlType type) => column.Nullable || (column.Type.Kind == SqlTypeKind.Variant && type.Kind != SqlTypeKind.Variant);

    private static string Name(SetOperator @operator) => @operator.ToString().ToUpperInvariant();
}
