using System.Collections;

namespace Generator.Binding.Lineage;

/// <summary>Inputs in the order met, each column of a relation once, with what happens to it on the way that changes it most.</summary>
internal sealed class InputSet : IEnumerable<LineageInput>
{
    public static readonly InputSet Empty = new([]);

    // From what changes a value least to what changes it most.
    private static readonly LineageKind[] Strength =
    [
        LineageKind.Indirect,
        LineageKind.Identity,
        LineageKind.Cast,
        LineageKind.Expression,
        LineageKind.Conditional,
        LineageKind.Window,
        LineageKind.Aggregate,
    ];

    private readonly List<LineageInput> _inputs = [];

    public InputSet(IEnumerable<LineageInput> inputs)
    {
        var places = new Dictionary<(string Node, string Column), int>();
        foreach (var input in inputs)
        {
            if (!places.TryGetValue((input.Node, input.Column), out var place))
            {
                places.Add((input.Node, input.Column), _inputs.Count);
                _inputs.Add(input);
            }
            else if (IsStronger(input.Kind, _inputs[place].Kind))
            {
                _inputs[place] = input;
            }
        }
    }

    public static InputSet Union(IEnumerable<InputSet> sets) => new(sets.SelectMany(s => s));

    /// <summary>The inputs after a step of this kind.</summary>
    public InputSet Through(LineageKind kind) =>
        new(_inputs.Select(i => i.Kind == LineageKind.Indirect || !IsStronger(kind, i.Kind) ? i : i with { Kind = kind }));

    /// <summary>The inputs as what only decides about rows.</summary>
    public InputSet AsIndirect() => new(_inputs.Select(i => i with { Kind = LineageKind.Indirect }));

    /// <summary>The inputs one step further into their payload; of a value that was computed nothing more is known.</summary>
    public InputSet Into(string step) =>
        new(_inputs.Select(i => i.Kind is LineageKind.Identity or LineageKind.Cast ? i with { Column = i.Column + step, Kind = LineageKind.Identity } : i));

    public IEnumerator<LineageInput> GetEnumerator() => _inputs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool IsStronger(LineageKind kind, LineageKind other) => Array.IndexOf(Strength, kind) > Array.IndexOf(Strength, other);
}
