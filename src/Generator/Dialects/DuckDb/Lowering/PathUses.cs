using System.Runtime.CompilerServices;
using Generator.Binding.Tree;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>What one query reads of a column: each path into it with the form it is wanted in, in order of first use.</summary>
/// <remarks>The whole value counts as the path <c>$</c>; where it is not converted, as <see cref="PathForm.Json"/>.</remarks>
internal sealed class PathUses
{
    private readonly Dictionary<ColumnSymbol, List<(string Path, PathForm Form)>> _uses = [];
    private readonly HashSet<ColumnSymbol> _dynamic = [];

    /// <summary>The uses in a SELECT and in what is sorted by above it.</summary>
    public static PathUses In(BoundSelect select, IEnumerable<BoundSortKey> orderBy)
    {
        var uses = new PathUses();
        uses.Visit(select);
        foreach (var key in orderBy)
        {
            uses.Visit(key);
        }

        return uses;
    }

    /// <summary>The uses in a statement.</summary>
    public static PathUses In(BoundStatement statement)
    {
        var uses = new PathUses();
        uses.Visit(statement);
        return uses;
    }

    public IReadOnlyList<(string Path, PathForm Form)> Of(ColumnSymbol column) => _uses.TryGetValue(column, out var uses) ? uses : [];

    /// <summary>Whether a path into the column has a step that is computed at run time.</summary>
    public bool HasDynamicPath(ColumnSymbol column) => _dynamic.Contains(column);

    private void Visit(BoundNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case BoundConversion { Operand: BoundPath path } conversion:
                Add(path, SemiStructuredConversions.FormOf(path.Type, conversion.Type));
                return;
            case BoundConversion { Operand: BoundColumnReference { Type.IsSemiStructured: true } reference } conversion:
                Add(reference.Column, JsonPaths.Root, SemiStructuredConversions.FormOf(reference.Type, conversion.Type));
                return;
            case BoundPath path:
                Add(path, PathForm.Json);
                return;
            case BoundFlatten flatten:
                VisitInput(flatten.Input);
                return;
            case BoundColumnReference reference:
                Add(reference.Column, JsonPaths.Root, PathForm.Json);
                return;
        }

        foreach (var child in BoundWalk.Of(node))
        {
            Visit(child);
        }
    }

    // An array that is unnested may be text just as well as JSON.
    private void VisitInput(BoundExpression input)
    {
        switch (input)
        {
            case BoundPath path:
                Add(path, PathForm.Text);
                break;
            default:
                Visit(input);
                break;
        }
    }

    private void Add(BoundPath path, PathForm form)
    {
        if (path.Operand is BoundColumnReference reference)
        {
            if (JsonPaths.Of(path.Steps) is { } text)
            {
                Add(reference.Column, text, form);
            }
            else
            {
                _dynamic.Add(reference.Column);
            }
        }
        else
        {
            Visit(path.Operand);
        }

        foreach (var step in path.Steps)
        {
            Visit(step);
        }
    }

    private void Add(ColumnSymbol column, string path, PathForm form)
    {
        if (!_uses.TryGetValue(column, out var uses))
        {
            _uses.Add(column, uses = []);
        }

        if (!uses.Contains((path, form)))
        {
            uses.Add((path, form));
        }
    }
}
