using Generator.Text;

namespace Generator.Templating.Values;

/// <summary>Python's list, or its tuple, which differs in how it prints and that nothing can be added.</summary>
internal sealed class ListValue(IEnumerable<Value> items, bool isTuple = false) : Value
{
    private readonly List<Value> _items = [.. items];
    private bool _isPrinting;

    public override string TypeName => isTuple ? "tuple" : "list";

    public bool IsTuple => isTuple;

    public override bool IsTrue => _items.Count > 0;

    public override IReadOnlyList<Value> Items => _items;

    /// <summary>The elements, to be changed in place.</summary>
    public List<Value> Elements => _items;

    public override string ToString()
    {
        if (_isPrinting)
        {
            return "[...]";
        }

        _isPrinting = true;
        var text = string.Join(", ", _items.Select(item => item.Quoted));
        _isPrinting = false;
        return isTuple ? _items.Count == 1 ? $"({text},)" : $"({text})" : $"[{text}]";
    }

    public override TemplateValue ToPlain() =>
        _items.Contains(this) ? TemplateValue.Null : new TemplateValue.List(_items.Select(item => item.ToPlain()).ToEquatableArray());

    public override bool Equals(Value? other) =>
        ReferenceEquals(this, other) || (other is ListValue list && list.IsTuple == isTuple && _items.SequenceEqual(list._items));

    public override int GetHashCode() => _items.Count;
}
