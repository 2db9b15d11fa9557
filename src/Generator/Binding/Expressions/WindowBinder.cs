using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Text;

namespace Generator.Binding.Expressions;

/// <summary>What stands after OVER, a named window put in its place.</summary>
internal sealed record BoundWindow(EquatableArray<BoundExpression> PartitionBy, EquatableArray<BoundSortKey> OrderBy, BoundFrame? Frame)
{
    /// <summary>Whether the frame can lie wholly before or after the current row, so that it may hold no row.</summary>
    public bool MayBeEmpty =>
        Frame is not null
        && (Frame.Start.Kind is FrameBoundKind.Following or FrameBoundKind.UnboundedFollowing
            || Frame.End.Kind is FrameBoundKind.Preceding or FrameBoundKind.UnboundedPreceding);
}

/// <summary>Binds OVER ("Window function syntax and usage").</summary>
internal sealed class WindowBinder(BindingContext context)
{
    public BoundWindow Bind(WindowSpecification syntax, Scope scope)
    {
        var basis = syntax.Name is { IsMissing: false } name ? BindNamed(name, scope) : null;
        var partitionBy = context.Expressions.BindAll(syntax.PartitionBy, scope);
        var orderBy = context.Expressions.BindSortKeys(syntax.OrderBy, scope);
        var frame = syntax.Frame is null ? null : BindFrame(syntax.Frame, scope);
        return basis is null
            ? new BoundWindow(partitionBy, orderBy, frame)
            : new BoundWindow(
                partitionBy.Count > 0 ? partitionBy : basis.PartitionBy,
                orderBy.Count > 0 ? orderBy : basis.OrderBy,
                frame ?? basis.Frame);
    }

    private BoundWindow? BindNamed(Identifier name, Scope scope)
    {
        for (var i = 0; i < scope.Windows.Count; i++)
        {
            if (scope.Windows[i].Name.Name == name.Name)
            {
                // A window may build on those before it.
                return Bind(scope.Windows[i].Window, scope with { Windows = [.. scope.Windows.Take(i)] });
            }
        }

        context.Report(
            BindingDiagnostics.UnknownWindow, name.Span, name.Text, Suggestion.Phrase(name.Text, scope.Windows.Select(w => w.Name.Text)));
        return null;
    }

    private BoundFrame BindFrame(WindowFrame frame, Scope scope) => new(
        frame.Span,
        frame.Unit,
        BindBound(frame.Start, scope),
        frame.End is null ? new BoundFrameBound(FrameBoundKind.CurrentRow, null) : BindBound(frame.End, scope));

    private BoundFrameBound BindBound(FrameBound bound, Scope scope) =>
        new(bound.Kind, bound.Offset is null ? null : context.Expressions.Bind(bound.Offset, scope));
}
