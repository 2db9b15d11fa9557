using System.Runtime.CompilerServices;
using Generator.Binding.Expressions;
using Generator.Binding.Queries;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.Tables;

/// <summary>Binds FROM: hands each kind of source to its binder.</summary>
internal sealed class TableSourceBinder
{
    private readonly BindingContext _context;
    private readonly RelationBinder _relations;
    private readonly JoinBinder _joins;
    private readonly TableFunctionBinder _functions;
    private readonly PivotBinder _pivots;
    private readonly MatchBinder _matches;

    public TableSourceBinder(BindingContext context)
    {
        _context = context;
        _relations = new RelationBinder(context);
        _joins = new JoinBinder(context);
        _functions = new TableFunctionBinder(context);
        _pivots = new PivotBinder(context);
        _matches = new MatchBinder(context);
    }

    /// <summary>Comma-separated sources as cross joins.</summary>
    public static (BoundTableSource? Source, FromScope From) Cross(IReadOnlyList<FromItem> items) => (
        items.Aggregate(default(BoundTableSource), (all, item) => Cross(all, item.Source)),
        items.Aggregate(FromScope.Empty, (all, item) => all.Concat(item.From)));

    /// <summary>One source beside another.</summary>
    public static BoundTableSource Cross(BoundTableSource? left, BoundTableSource right) =>
        left is null ? right : new BoundJoin(Around(left, right), JoinKind.Cross, left, right, null, []);

    /// <summary>The place of two sources, whichever comes first in the text.</summary>
    public static TextSpan Around(BoundTableSource one, BoundTableSource other) =>
        TextSpan.FromBounds(Math.Min(one.Span.Start, other.Span.Start), Math.Max(one.Span.End, other.Span.End));

    /// <summary>Binds comma-separated sources, each of which may read those before it where it is lateral.</summary>
    public IReadOnlyList<FromItem> BindFrom(IReadOnlyList<TableSource> sources, Scope scope)
    {
        var items = new List<FromItem>();
        var from = FromScope.Empty;
        foreach (var syntax in sources)
        {
            var (source, added) = Bind(syntax, scope, from);
            items.Add(new FromItem(source, added));
            from = from.Concat(added);
        }

        ReportDuplicates(from, sources);
        return items;
    }

    /// <param name="syntax">The source.</param>
    /// <param name="scope">The scope around the query: common table expressions and outer queries.</param>
    /// <param name="left">The sources before it, which a lateral one may read.</param>
    public (BoundTableSource Source, FromScope From) Bind(TableSource syntax, Scope scope, FromScope left)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return _context.Rules.Bind(syntax, scope, left) ?? syntax switch
        {
            TableReference reference => _relations.Bind(reference, scope),
            DerivedTable derived => BindDerived(derived, scope, left),
            Join join => _joins.Bind(join, scope, left),
            TableFunction function => _functions.Bind(function, Lateral(scope, left) with { ItemsByAlias = scope.ItemsByAlias }),
            SampledTable sampled => BindSample(sampled, scope, left),
            StagedFiles files => StageBinder.Bind(files, _context.StagedFields),
            PivotedTable pivoted => _pivots.Bind(pivoted, scope, left),
            UnpivotedTable unpivoted => _pivots.Bind(unpivoted, scope, left),
            _ => BindOpaque(syntax, scope, left),
        };
    }

    // In a method of its own: a chain of joins goes through Bind, whose frame must stay small.
    private (BoundTableSource Source, FromScope From) BindOpaque(TableSource syntax, Scope scope, FromScope left) => syntax switch
    {
        MatchedTable matched => _matches.Bind(matched, scope, left),
        ResampledTable resampled => Opaque(syntax, "RESAMPLE", resampled.Alias, Bind(resampled.Source, scope, left).Source),
        SemanticView view => Opaque(syntax, "SEMANTIC_VIEW", view.Alias, null),
        TableByValue byValue => Opaque(syntax, "a table whose name is a value", byValue.Alias, null),
        FlowResult flow => Opaque(syntax, "the flow operator", flow.Alias, null),
        _ => Opaque(syntax, "this table", null, null),
    };

    /// <summary>The scope of a source that reads those before it.</summary>
    public static Scope Lateral(Scope scope, FromScope left) => new() { From = left, Outer = scope.Outer, Ctes = scope.Ctes, Clause = Clause.From };

    private static (BoundTableSource Source, FromScope From) Opaque(TableSource syntax, string construct, TableAlias? alias, BoundTableSource? input)
    {
        var table = new TableSymbol(Aliases.Name(alias), [], isOpen: true);
        return (new BoundOpaqueSource(syntax.Span, table, construct, input), FromScope.Of(new SourceEntry(table)));
    }

    private (BoundTableSource Source, FromScope From) BindDerived(DerivedTable syntax, Scope scope, FromScope left)
    {
        var inner = syntax.IsLateral ? Lateral(scope, left).ForSubquery() : new Scope { Outer = scope.Outer, Ctes = scope.Ctes };
        var query = _context.Queries.Bind(syntax.Query, inner);
        var names = Aliases.ColumnNames(syntax.Alias);
        var table = new TableSymbol(Aliases.Name(syntax.Alias), Renaming.Copy(query.Columns, names), query.IsOpen);
        return (new BoundDerivedTable(syntax.Span, table, query, syntax.IsLateral, names.Count > 0), FromScope.Of(new SourceEntry(table)));
    }

    private (BoundTableSource Source, FromScope From) BindSample(SampledTable syntax, Scope scope, FromScope left)
    {
        var (source, from) = Bind(syntax.Source, scope, left);
        var constant = new Scope { Clause = Clause.Limit };
        var sample = new BoundSample(
            syntax.Span,
            source,
            syntax.Method?.Name is "SYSTEM" or "BLOCK",
            _context.Expressions.Bind(syntax.Size, constant),
            syntax.IsRows,
            syntax.Seed is null ? null : _context.Expressions.Bind(syntax.Seed, constant));
        return (sample, from);
    }

    // Two tables of one name make every qualified column ambiguous; those of different schemas are told apart by them.
    private void ReportDuplicates(FromScope from, IReadOnlyList<TableSource> sources)
    {
        var seen = new HashSet<(string Name, EquatableArray<string> Qualified)>();
        foreach (var entry in from.Entries.Where(e => e.Table.Key is { } key && !seen.Add((key, e.QualifiedName))))
        {
            var span = Aliases.Find(sources, entry.Table.Key!) ?? sources[sources.Count - 1].Span;
            _context.Report(BindingDiagnostics.DuplicateName, span, "tables", entry.Table.Name!);
        }
    }
}
