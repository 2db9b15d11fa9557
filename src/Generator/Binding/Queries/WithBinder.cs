using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Text;

namespace Generator.Binding.Queries;

/// <summary>
/// Binds WITH. An expression sees those before it; its own name means itself in the recursive branches of its union ("Working with CTEs";
/// the word RECURSIVE is optional).
/// </summary>
internal sealed class WithBinder(BindingContext context)
{
    public (EquatableArray<BoundCte> Ctes, Scope Scope) Bind(WithClause? with, Scope scope)
    {
        if (with is null)
        {
            return ([], scope);
        }

        var bound = new List<BoundCte>();
        var known = new Dictionary<string, CommonTableExpression>(StringComparer.Ordinal);
        foreach (var table in with.Tables)
        {
            if (!known.TryGetValue(table.Name.Name, out var first))
            {
                known.Add(table.Name.Name, table);
            }
            else if (!table.Name.IsMissing)
            {
                // Written twice alike, it is one whichever Snowflake takes.
                if (TextOf(first.Query) == TextOf(table.Query))
                {
                    continue;
                }

                context.Report(BindingDiagnostics.DuplicateName, table.Name.Span, "common table expressions", SqlName.Of(table.Name).Text);
            }

            var binding = new CteBinding(SqlName.Of(table.Name), [.. table.Columns.Select(SqlName.Of)]);
            scope = scope with { Ctes = new CteScope(scope.Ctes, binding) };
            bound.Add(Bind(table, binding, scope));
        }

        return (bound.ToEquatableArray(), scope);
    }

    private string TextOf(SqlNode node) => context.Text.Substring(node.Span.Start, node.Span.Length);

    private BoundCte Bind(CommonTableExpression syntax, CteBinding binding, Scope scope)
    {
        var query = context.Queries.Bind(syntax.Query, scope, binding);
        if (binding.ColumnNames.Count > 0 && !query.IsOpen && binding.ColumnNames.Count != query.Columns.Count)
        {
            context.Report(
                BindingDiagnostics.ColumnCountMismatch,
                syntax.Name.Span,
                $"'{binding.Name.Text}'",
                Counts.Columns(binding.ColumnNames.Count),
                Counts.Columns(query.Columns.Count));
        }

        var columns = Renaming.Apply(query.Columns, binding.ColumnNames);
        var names = binding.ColumnNames.Select(n => n.Text).ToEquatableArray();
        var cte = new BoundCte(syntax.Span, binding.Name.Text, names, columns.ToEquatableArray(), binding.IsRecursive, query);
        binding.Bind(cte);
        return cte;
    }
}
