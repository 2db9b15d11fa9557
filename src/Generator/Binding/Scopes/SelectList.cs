using Generator.Binding.Tree;
using Generator.Syntax;

namespace Generator.Binding.Scopes;

/// <summary>
/// The items of a SELECT, each bound when it is first needed: by the select list itself, or by a clause that uses its alias or position
/// (Snowflake's lateral column aliases).
/// </summary>
internal sealed class SelectList
{
    private readonly Dictionary<string, SelectSlot> _byAlias = new(StringComparer.Ordinal);

    public SelectList(IReadOnlyList<SelectSlot> slots)
    {
        Slots = slots;
        foreach (var slot in slots)
        {
            if (slot.Alias is { } alias && !_byAlias.ContainsKey(alias.Key))
            {
                _byAlias.Add(alias.Key, slot);
            }
        }
    }

    public IReadOnlyList<SelectSlot> Slots { get; }

    public IEnumerable<string> Aliases => Slots.Where(s => s.Alias is not null).Select(s => s.Alias!.Value.Text);

    /// <summary>The item with this alias, unless it is the one being bound: its own expression cannot use its alias.</summary>
    public SelectSlot? Find(string key) => _byAlias.TryGetValue(key, out var slot) && !slot.IsBeingBound ? slot : null;
}

/// <summary>An item of a select list after star expansion.</summary>
/// <param name="syntax">What is written; the star for a column that a star gave.</param>
/// <param name="name">Gives the output column's name, perhaps of what the item is bound to.</param>
/// <param name="alias">The alias by which the rest of the SELECT may use it; null without one.</param>
/// <param name="bind">Binds the expression.</param>
internal sealed class SelectSlot(SqlNode syntax, Func<Func<BoundExpression>, SqlName> name, SqlName? alias, Func<BoundExpression> bind)
{
    private BoundExpression? _expression;
    private ColumnSymbol? _column;

    public SqlNode Syntax { get; } = syntax;

    public SqlName? Alias { get; } = alias;

    public bool IsBeingBound { get; private set; }

    public BoundExpression Expression
    {
        get
        {
            if (_expression is null)
            {
                IsBeingBound = true;
                _expression = bind();
                IsBeingBound = false;
            }

            return _expression;
        }
    }

    public ColumnSymbol Column => _column ??= new ColumnSymbol(name(() => Expression), Expression.Type, Expression.Nullable, Syntax.Span);
}
