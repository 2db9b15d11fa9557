using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;
using Generator.Types.DuckDb;

namespace Generator.Binding.DuckDb;

/// <summary>
/// Names that mean more than a column: <c>t.s.a</c> and <c>s.a</c> are fields of a struct, <c>t</c> is a row as a struct, <c>name.upper()</c> is a call
/// ("Struct type", "Friendly SQL").
/// </summary>
internal sealed class DuckDbNames(BindingContext context)
{
    /// <summary>Functions that may stand without parentheses, beside those that are keywords.</summary>
    private static readonly HashSet<string> Bare = new(StringComparer.OrdinalIgnoreCase)
    {
        "current_catalog", "current_database", "current_role", "current_schema", "session_user", "user",
    };

    /// <summary>What the name means that is no column of a table; null when it means nothing.</summary>
    public BoundExpression? Bind(ColumnReference reference, Scope scope)
    {
        var parts = reference.Parts;
        for (var fields = parts.Count - 1; fields > 0; fields--)
        {
            var head = new ColumnReference(reference.Span, parts.Take(parts.Count - fields).ToEquatableArray());
            if (IsKnown(head, scope))
            {
                return parts.Skip(parts.Count - fields).Aggregate(context.Expressions.Bind(head, scope), (value, field) => Field(reference, value, field.Text));
            }
        }

        if (parts.Count > 1)
        {
            return null;
        }

        if (scope.Levels().SelectMany(s => s.From.Entries).FirstOrDefault(e => e.Table.Key == parts[0].Name) is { } entry)
        {
            return Row(reference, entry, scope);
        }

        return !parts[0].IsQuoted && Bare.Contains(parts[0].Text)
            ? context.Expressions.Bind(new Syntax.FunctionCall(reference.Span, new ObjectName(reference.Span, parts), []), scope)
            : null;
    }

    /// <summary>Whether a star after the name stands for the fields of a column.</summary>
    public bool IsStruct(ObjectName name, Scope scope)
    {
        var column = new ColumnReference(name.Span, name.Parts);
        return IsKnown(column, scope) || (name.Parts.Count > 1 && Bind(column, scope) is not null);
    }

    /// <summary>The call of a function whose first argument stands before the point; null when that is no column.</summary>
    public BoundExpression? Method(Syntax.FunctionCall call, Scope scope)
    {
        var parts = call.Name.Parts;
        if (parts.Count < 2)
        {
            return null;
        }

        var operand = new ColumnReference(
            Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(parts[0].Span.Start, parts[parts.Count - 2].Span.End), parts.Take(parts.Count - 1).ToEquatableArray());
        if (!IsKnown(operand, scope) && !scope.Levels().Any(s => s.From.IsOpen))
        {
            return null;
        }

        var name = new ObjectName(call.Name.Last.Span, [call.Name.Last]);
        return context.Expressions.Bind(call with { Name = name, Arguments = [new FunctionArgument(operand.Span, null, operand), .. call.Arguments] }, scope);
    }

    /// <summary>A field of a struct, a member of a JSON object.</summary>
    public static BoundExpression Field(SqlNode syntax, BoundExpression value, string field)
    {
        var step = new BoundPathStep(syntax.Span, field, null, null);
        var type = DuckDbTypeNames.FieldOf(value.Type, field);
        return value is BoundPath path
            ? new BoundPath(syntax.Span, type, path.Operand, [.. path.Steps, step])
            : new BoundPath(syntax.Span, type, value, [step]);
    }

    // Whether the name means a column, or may mean one of a table whose columns are not known.
    private static bool IsKnown(ColumnReference reference, Scope scope)
    {
        var column = reference.Column;
        return scope.Levels().Any(s => reference.IsQualified
            ? s.From.Entries.Any(e => e.Table.Key == reference.Parts[reference.Parts.Count - 2].Name && (e.Table.IsOpen || e.Table.Find(column.Name) is not null))
            : s.Parameters.Any(p => p.Key == column.Name)
                || s.From.Find(column.Name, null).Any()
                || s.SelectList?.Find(column.Name) is not null
                || s.From.IsOpen);
    }

    private static BoundOperation Row(ColumnReference reference, SourceEntry entry, Scope scope)
    {
        var columns = entry.Table.Columns.Select(c => (BoundExpression)new BoundColumnReference(reference.Span, scope.IsNullable(entry, c), c, entry.Table));
        return new BoundOperation(reference.Span, SqlType.Object, Nullable: true, "row", columns.ToEquatableArray());
    }
}
