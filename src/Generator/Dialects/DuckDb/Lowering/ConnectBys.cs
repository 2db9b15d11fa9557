using System.Collections.Immutable;
using System.Globalization;
using Generator.Binding.Queries;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Dialects.DuckDb.Tree;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// CONNECT BY becomes a recursive common table expression over the rows of FROM: <c>select id, level from t start with id = 1 connect by parent = prior id</c>
/// becomes <c>select id, level from (with recursive rows_to_connect as (select id, parent from t), rows_connected as (select row.*, 1 as level from rows_to_connect as
/// row where id = 1 union all select row.*, prior_row.level + 1 from rows_connected as prior_row cross join rows_to_connect as row where row.parent = prior_row.id)
/// select * from rows_connected) as row</c>. What CONNECT_BY_ROOT, SYS_CONNECT_BY_PATH and a PRIOR of the select list read is carried along as a column.
/// </summary>
internal sealed class ConnectBys(LoweringContext context, BoundConnectBy connect)
{
    private readonly string _row = context.NewName("connected_row");
    private readonly string _above = context.NewName("prior_row");
    private readonly string _input = context.NewName("rows_to_connect");
    private readonly string _connected = context.NewName("rows_connected");
    private readonly SelectScope _scope = new(context, QualifiesNames: true) { ExpandsAliases = true };
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A column of the hierarchy that the rows of FROM do not have: its value in a root, and in a row below another.</summary>
    private sealed record Carried(BoundExpression? Of, string Name, DuckExpression Root, DuckExpression Below);

    public DuckSource Lower(BoundSelect select, EquatableArray<BoundSortKey> orderBy)
    {
        if (select.IsOpen)
        {
            context.Unsupported(connect.Span, DialectDiagnostics.ConstructWithoutForm, "CONNECT BY over columns that are not known", "name the columns in the select list");
        }

        List<BoundNode?> readers = [.. select.Items, select.Where, select.GroupBy, select.Having, select.Qualify, .. select.DistinctOn, .. orderBy];
        var reads = Expressions(readers);
        var conditions = Expressions([connect.StartWith, connect.Condition]);
        var used = new HashSet<ColumnSymbol>(reads.Concat(conditions).OfType<BoundColumnReference>().Select(r => r.Column));
        List<(BoundColumnReference Reference, string Name)> columns =
            [.. connect.Columns.Where(c => used.Contains(c.Column)).Select(c => (c, NewName(c.Column.Name)))];
        var rows = Rows(columns);
        var level = NewName(connect.Level.Name);
        List<BoundExpression> ofHierarchy = [.. conditions.Concat(reads).Where(ConnectByBinder.IsOfHierarchy).Distinct()];
        var names = ofHierarchy.ToDictionary(e => e, NameOf);

        // Seen from the row below: the columns of the row above, and what it carries.
        Read(columns, _above);
        context.Replace(connect.Level, new DuckColumn(_above, level));
        var above = ofHierarchy.ToDictionary(e => e, e => e is BoundUnary { Operator: UnaryOperator.Prior } prior ? _scope.Lower(prior.Operand) : new DuckColumn(_above, names[e]));

        // A root.
        Read(columns, _row);
        var first = new DuckCast(new DuckText("1"), DuckDbTypes.NameOf(connect.Level.Type)!);
        context.Replace(connect.Level, first);
        var ofRoot = ofHierarchy.ToDictionary(e => e, OfRoot);
        Write(ofRoot);
        var startWith = connect.StartWith is { } start ? _scope.Lower(start) : null;

        // A row below another.
        var next = new DuckBinary("+", new DuckColumn(_above, level), new DuckText("1"), Precedence.Sum);
        context.Replace(connect.Level, next);
        var below = ofHierarchy.ToDictionary(e => e, e => e is BoundCall path ? new DuckBinary("||", above[e], Step(path), Precedence.Concatenation, IsChain: true) : above[e]);
        Write(below);
        var condition = _scope.Lower(connect.Condition);

        // What reads the hierarchy, and with it the columns that have to be carried.
        context.Replace(connect.Level, new DuckColumn(_row, level));
        Write(names.ToDictionary(n => n.Key, n => (DuckExpression)new DuckColumn(_row, n.Value)));
        var isRead = new HashSet<BoundExpression>(reads);
        List<Carried> carried =
        [
            .. used.Contains(connect.Level) ? new[] { new Carried(null, level, first, next) } : [],
            .. ofHierarchy.Where(e => e is not BoundUnary { Operator: UnaryOperator.Prior } || isRead.Contains(e)).Select(e => new Carried(e, names[e], ofRoot[e], below[e])),
        ];
        var body = new DuckSetOperation("union all", Branch(carried, c => c.Root, Named(_input, _row), startWith), Branch(carried, c => c.Below, Below(), condition));
        return new DuckDerivedTable(
            new DuckQuery(
                [new DuckCte(_input, [], IsRecursive: true, DuckQuery.Of(rows)), new DuckCte(_connected, [], IsRecursive: true, DuckQuery.Of(body))],
                new DuckSelect(false, [new DuckSelectItem(new DuckStar(null, []), null)], Named(_connected, null)),
                []),
            _row,
            []);
    }

    private static List<BoundExpression> Expressions(IEnumerable<BoundNode?> nodes) =>
        [.. nodes.OfType<BoundNode>().SelectMany(BoundWalk.SelfAndDescendants).OfType<BoundExpression>()];

    private static DuckNamedTable Named(string name, string? alias) => new([name], alias);

    private DuckJoin Below() => new("cross join", Named(_connected, _above), Named(_input, _row), null, []);

    private DuckSelect Branch(List<Carried> carried, Func<Carried, DuckExpression> value, DuckSource from, DuckExpression? where) => new(
        false,
        [new DuckSelectItem(new DuckStar(_row, []), null), .. carried.Select(c => new DuckSelectItem(value(c), c.Name))],
        from,
        where);

    // FROM and its joins, with the columns that are read under names of their own.
    private DuckSelect Rows(List<(BoundColumnReference Reference, string Name)> columns)
    {
        var items = columns
            .Select(c => (Symbol: new ColumnSymbol(new SqlName(c.Name, c.Name), c.Reference.Type, c.Reference.Nullable), c.Reference))
            .Select(c => (BoundSelectItem)new BoundSelectColumn(connect.Span, c.Symbol, c.Reference))
            .ToEquatableArray();
        var outputs = items.Cast<BoundSelectColumn>().Select(i => i.Column).ToEquatableArray();
        var select = new BoundSelect(connect.Span, outputs, IsOpen: false, IsDistinct: false, items, connect.Input, connect.JoinFilter, null, null, null);
        var lowered = (DuckSelect)Selects.Lower(context, select, []).Body;
        return lowered.Items.IsEmpty ? lowered with { Items = [new DuckSelectItem(new DuckText("1"), NewName("is_row"))] } : lowered;
    }

    private void Read(List<(BoundColumnReference Reference, string Name)> columns, string row)
    {
        foreach (var (reference, name) in columns)
        {
            context.Replace(reference.Column, new DuckColumn(row, name));
        }
    }

    private void Write(Dictionary<BoundExpression, DuckExpression> lowered)
    {
        foreach (var pair in lowered)
        {
            context.Replace(pair.Key, pair.Value);
        }
    }

    private DuckExpression OfRoot(BoundExpression expression) => expression switch
    {
        BoundUnary { Operator: UnaryOperator.ConnectByRoot } root => _scope.Lower(root.Operand),
        BoundUnary prior => DuckDbTypes.NameOf(prior.Type) is { } type
            ? new DuckCast(new DuckText("null"), type)
            : new DuckCase(null, [(new DuckText("false"), _scope.Lower(prior.Operand))], null),
        BoundCall path => Step(path),
        _ => new DuckText("null"),
    };

    // The separator stands before each value, the root's too.
    private DuckBinary Step(BoundCall path) => new DuckBinary(
        "||",
        _scope.Lower(path.Arguments[1]),
        Conversions.Convert(_scope, path.Arguments[0], SqlType.Varchar, isTry: false),
        Precedence.Concatenation,
        IsChain: true);

    private string NameOf(BoundExpression expression) => NewName(expression switch
    {
        BoundUnary { Operator: UnaryOperator.ConnectByRoot } => "root_value",
        BoundUnary => "prior_value",
        _ => "path",
    });

    private string NewName(string stem)
    {
        var name = stem;
        for (var i = 2; !_names.Add(name); i++)
        {
            name = $"{stem}_{i.ToString(CultureInfo.InvariantCulture)}";
        }

        return name;
    }
}
