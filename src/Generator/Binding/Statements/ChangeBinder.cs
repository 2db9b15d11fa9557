using System.Globalization;
using Generator.Binding.Expressions;
using Generator.Binding.Scopes;
using Generator.Binding.Tables;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.Statements;

/// <summary>Binds UPDATE, DELETE and MERGE: the target's columns and those of the sources beside it are in scope together.</summary>
internal sealed class ChangeBinder(BindingContext context)
{
    public BoundUpdate Bind(UpdateStatement update)
    {
        var target = Target(update.Target);
        var (source, scope) = Beside(target, update.From);
        var assignments = Assignments(update.Assignments, target, scope);
        return new BoundUpdate(update.Span, Targets.Of(context, update.Target.Name), target.Table, assignments, source, Where(update.Where, scope));
    }

    public BoundDelete Bind(DeleteStatement delete)
    {
        var target = Target(delete.Target);
        var (source, scope) = Beside(target, delete.Using);
        return new BoundDelete(delete.Span, Targets.Of(context, delete.Target.Name), target.Table, source, Where(delete.Where, scope));
    }

    public BoundMerge Bind(MergeStatement merge)
    {
        var target = Target(merge.Target);
        var (source, scope) = Beside(target, [merge.Source]);
        var on = context.Expressions.BindCondition(merge.On, scope with { Clause = Clause.On });
        return new BoundMerge(
            merge.Span,
            Targets.Of(context, merge.Target.Name),
            target.Table,
            source!,
            on,
            merge.Clauses.Select(clause => Bind(clause, target, scope)).ToEquatableArray());
    }

    private BoundMergeClause Bind(MergeClause clause, SourceEntry target, Scope scope)
    {
        var condition = Where(clause.Condition, scope);
        return clause.Action switch
        {
            MergeUpdate { Assignments.Count: 0 } => Clause(BoundMergeAction.UpdateByName),
            MergeUpdate update => Clause(BoundMergeAction.Update) with { Assignments = Assignments(update.Assignments, target, scope) },
            MergeInsert { Values.Count: 0 } => Clause(BoundMergeAction.InsertByName),
            MergeInsert insert => Insert(insert, Clause(BoundMergeAction.Insert), target, scope),
            _ => Clause(BoundMergeAction.Delete),
        };

        BoundMergeClause Clause(BoundMergeAction action) => new(clause.Span, clause.IsMatched, condition, action, [], [], []);
    }

    private BoundMergeClause Insert(MergeInsert insert, BoundMergeClause clause, SourceEntry target, Scope scope)
    {
        var values = context.Expressions.BindAll(insert.Values, scope);
        if (insert.Columns.Count > 0 && insert.Columns.Count != values.Count)
        {
            context.Report(BindingDiagnostics.ColumnCountMismatch, insert.Span, "The column list", Counts.Columns(insert.Columns.Count), Counts.Columns(values.Count));
        }

        List<ColumnSymbol?> columns = insert.Columns.Count > 0 ? [.. insert.Columns.Select(c => Column(c, target))]
            : target.Table.IsOpen ? []
            : [.. target.Table.Columns];
        return clause with
        {
            Columns = insert.Columns.Select(c => SqlName.Of(c).Text).ToEquatableArray(),
            Values = values.Select((value, i) => i < columns.Count && columns[i] is { } column ? Coercion.Convert(value, column.Type) : value).ToEquatableArray(),
        };
    }

    private SourceEntry Target(TableReference target) => context.Tables.Bind(target, Scope.Root, FromScope.Empty).From.Entries[0];

    private (BoundTableSource? Source, Scope Scope) Beside(SourceEntry target, IReadOnlyList<TableSource> sources)
    {
        var (source, from) = TableSourceBinder.Cross(context.Tables.BindFrom(sources, Scope.Root));
        return (source, new Scope { From = FromScope.Of(target).Concat(from), Clause = Scopes.Clause.Where });
    }

    private BoundExpression? Where(Expression? condition, Scope scope) =>
        condition is null ? null : context.Expressions.BindCondition(condition, scope);

    private EquatableArray<BoundAssignment> Assignments(EquatableArray<Assignment> assignments, SourceEntry target, Scope scope) =>
        assignments
            .Select(a =>
            {
                var value = context.Expressions.Bind(a.Value, scope);
                var name = a.Column.Column;
                var column = name.IsMissing ? null : Column(name, target);
                return new BoundAssignment(a.Span, SqlName.Of(name).Text, column is null ? value : Coercion.Convert(value, column.Type));
            })
            .ToEquatableArray();

    private ColumnSymbol? Column(Identifier name, SourceEntry target)
    {
        var column = FromScope.FindIn(target.Table, name.Name, name.IsQuoted ? name.Text : null);
        if (column is null && !target.Table.IsOpen && !name.IsMissing)
        {
            context.Report(
                BindingDiagnostics.UnknownColumn,
                name.Span,
                SqlName.Of(name).Text,
                TableNames.Describe(target.Table),
                Suggestion.Phrase(name.Text, target.Table.Columns.Select(c => c.Name)));
        }

        return column;
    }
}
