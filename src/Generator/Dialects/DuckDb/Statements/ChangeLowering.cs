using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Lowering;
using Generator.Dialects.DuckDb.Writing;
using Generator.Text;

namespace Generator.Dialects.DuckDb.Statements;

/// <summary>UPDATE … FROM, DELETE … USING and MERGE, which DuckDB has in the same form.</summary>
internal sealed class ChangeLowering
{
    private readonly LoweringContext _context;
    private readonly DialectEnvironment _environment;
    private readonly SelectScope _scope;
    private readonly PathUses _uses;
    private readonly SqlWriter _sql = new();

    private ChangeLowering(BoundStatement statement, DialectEnvironment environment)
    {
        _context = new LoweringContext(environment);
        _environment = environment;
        _scope = new SelectScope(_context, QualifiesNames: true);
        _uses = PathUses.In(statement);
    }

    public static DuckDbStatement Lower(BoundUpdate update, DialectEnvironment environment)
    {
        var lowering = new ChangeLowering(update, environment);
        var from = lowering.Source(update.From);
        lowering.Target("update ", update.Target, update.Table);
        lowering.Set(update.Assignments);
        lowering.Clause("from ", from);
        lowering.Where(update.Where);
        return lowering.Statement();
    }

    public static DuckDbStatement Lower(BoundDelete delete, DialectEnvironment environment)
    {
        var lowering = new ChangeLowering(delete, environment);
        var from = lowering.Source(delete.Using);
        lowering.Target("delete from ", delete.Target, delete.Table);
        lowering.Clause("using ", from);
        lowering.Where(delete.Where);
        return lowering.Statement();
    }

    public static DuckDbStatement Lower(BoundMerge merge, DialectEnvironment environment)
    {
        var lowering = new ChangeLowering(merge, environment);
        var source = lowering.Source(merge.Source);
        lowering.Target("merge into ", merge.Target, merge.Table);
        lowering.Clause("using ", source);
        lowering._sql.Line();
        lowering._sql.Write("on (");
        lowering._sql.Write(lowering._scope.Lower(merge.On));
        lowering._sql.Write(")");
        foreach (var clause in merge.Clauses)
        {
            lowering.Write(clause);
        }

        return lowering.Statement();
    }

    private void Write(BoundMergeClause clause)
    {
        _sql.Line();
        _sql.Write(clause.IsMatched ? "when matched" : "when not matched");
        if (clause.Condition is { } condition)
        {
            _sql.Write(" and (");
            _sql.Write(_scope.Lower(condition));
            _sql.Write(")");
        }

        _sql.Write(" then ");
        switch (clause.Action)
        {
            case BoundMergeAction.Update:
                _sql.Write("update");
                Set(clause.Assignments);
                break;
            case BoundMergeAction.Insert:
                _sql.Write("insert ");
                _sql.Write(clause.Columns.Count > 0 ? $"({string.Join(", ", clause.Columns.Select(DuckDbIdentifier.Quote))}) values (" : "values (");
                _sql.WriteList(_scope.Lower(clause.Values));
                _sql.Write(")");
                break;
            default:
                _sql.Write(clause.Action switch
                {
                    BoundMergeAction.UpdateByName => "update by name",
                    BoundMergeAction.InsertByName => "insert by name",
                    _ => "delete",
                });
                break;
        }
    }

    private Tree.DuckSource? Source(BoundTableSource? source) => source is null ? null : Sources.LowerBeside(_context, source, _uses);

    private void Target(string words, BoundTarget target, TableSymbol table)
    {
        _sql.Write(words);
        Targets.Write(_sql, target, _environment);
        _sql.Write($" as {DuckDbIdentifier.Quote(_context.NameOf(table))}");
    }

    private void Set(EquatableArray<BoundAssignment> assignments)
    {
        _sql.Write(" set ");
        for (var i = 0; i < assignments.Count; i++)
        {
            _sql.Write(i == 0 ? "" : ", ");
            _sql.Write($"{DuckDbIdentifier.Quote(assignments[i].Column)} = ");
            _sql.Write(_scope.Lower(assignments[i].Value));
        }
    }

    private void Clause(string words, Tree.DuckSource? source)
    {
        if (source is not null)
        {
            _sql.Line();
            _sql.Write(words);
            _sql.Write(source);
        }
    }

    private void Where(BoundExpression? condition)
    {
        if (condition is not null)
        {
            _sql.Line();
            _sql.Write("where ");
            _sql.Write(_scope.Lower(condition));
        }
    }

    private DuckDbStatement Statement() => new(new SqlStatement(_sql.ToSql()), _context.Diagnostics.ToEquatableArray());
}
