using Generator.Binding.Scopes;
using Generator.Binding.Statements;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Templating;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding;

/// <summary>Resolves the names of a parsed text and infers types, nullability and lineage. It never throws on what a user wrote.</summary>
internal static class Binder
{
    /// <summary>Binds a model: a text of one query. What has a syntax error binds as far as it goes.</summary>
    /// <param name="tree">The parsed text.</param>
    /// <param name="holes">The holes of the rendered text.</param>
    /// <param name="schemas">The relations that it may read.</param>
    public static BoundModel BindModel(SyntaxTree tree, EquatableArray<Hole> holes, IRelationSchemas schemas)
    {
        var context = new BindingContext(tree, new HoleMap(holes), schemas);
        var query = tree.Statements.OfType<QueryStatement>().FirstOrDefault()?.Query;
        var bound = query is null ? null : Guard(context, query.Span, () => context.Queries.Bind(query, Scope.Root));
        bound ??= new BoundQuery(default, [], new BoundMissingBody(default), [], null);
        OutputCheck.Check(context, bound);
        return new BoundModel(bound, context.Diagnostics.ToArray(), Assumptions.Of(tree, context.Holes));
    }

    /// <summary>Binds the statements of an operation or a hook.</summary>
    /// <param name="tree">The parsed text.</param>
    /// <param name="holes">The holes of the rendered text.</param>
    /// <param name="schemas">The relations that they may read.</param>
    /// <param name="staged">The file formats and stages that the project creates; null for none.</param>
    public static BoundScript BindStatements(SyntaxTree tree, EquatableArray<Hole> holes, IRelationSchemas schemas, StageObjects? staged = null)
    {
        var context = new BindingContext(tree, new HoleMap(holes), schemas) { Staged = staged ?? StageObjects.None };
        var binder = new StatementBinder(context);
        var statements = tree.Statements
            .Select(s => Guard(context, s.Span, () => binder.Bind(s)) ?? new BoundOpaqueStatement(s.Span, ""))
            .ToEquatableArray();
        return new BoundScript(statements, context.Diagnostics.ToArray(), Assumptions.Of(tree, context.Holes));
    }

    private static T? Guard<T>(BindingContext context, TextSpan span, Func<T> bind)
        where T : BoundNode
    {
        try
        {
            return bind();
        }
        catch (InsufficientExecutionStackException)
        {
            context.Report(BindingDiagnostics.NestedTooDeeply, span);
            return null;
        }
    }
}
