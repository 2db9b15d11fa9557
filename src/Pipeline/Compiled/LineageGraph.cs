namespace Pipeline.Compiled;

/// <summary>
/// Column lineage across models: what <c>ls</c>, <c>show --lineage</c> and application code ask (docs/concepts/lineage.md). It puts together what the
/// generator found model by model.
/// </summary>
/// <param name="nodes">The nodes of the project.</param>
public sealed class LineageGraph(IReadOnlyList<Node> nodes)
{
    private readonly Dictionary<string, Node> _byId = nodes.ToDictionary(node => node.UniqueId, StringComparer.Ordinal);
    private readonly Dictionary<Key, IReadOnlyList<LineageInput>> _origins = [];
    private readonly Lock _lock = new();

    /// <summary>A column's inputs, one step back; null when nothing is known to be behind it: a source's column, or one that was not compiled.</summary>
    /// <param name="uniqueId">The node's unique id.</param>
    /// <param name="column">The column, in any case.</param>
    public IReadOnlyList<LineageInput>? InputsOf(string uniqueId, string column) =>
        _byId.GetValueOrDefault(uniqueId) is Model model ? model.Lineage.GetValueOrDefault(column)?.Inputs : null;

    /// <summary>
    /// The columns that a column comes from in the end, through every model between: each of them once with the strongest direct kind on the way, and
    /// with each indirect one. A source's column is its own origin.
    /// </summary>
    /// <param name="uniqueId">The node's unique id.</param>
    /// <param name="column">The column, in any case.</param>
    public IReadOnlyList<LineageInput> OriginsOf(string uniqueId, string column)
    {
        lock (_lock)
        {
            return Trace(new Key(uniqueId, column));
        }
    }

    // Without recursion: a chain of models may be longer than the stack is deep. A circle, which only a build that warns lets through, ends where it closes.
    private IReadOnlyList<LineageInput> Trace(Key root)
    {
        var open = new HashSet<Key>();
        var pending = new Stack<Key>([root]);
        while (pending.TryPeek(out var key))
        {
            if (_origins.ContainsKey(key))
            {
                pending.Pop();
            }
            else if (InputsOf(key.Node, key.Column) is not { } inputs)
            {
                _origins.Add(key, [new LineageInput(key.Node, key.Column, LineageKind.Identity)]);
            }
            else if (open.Add(key))
            {
                foreach (var input in inputs.Select(Key.Of).Where(next => !open.Contains(next)))
                {
                    pending.Push(input);
                }
            }
            else
            {
                _origins.Add(key, Merge(inputs.SelectMany(input => _origins.GetValueOrDefault(Key.Of(input), []).Select(origin => Compose(input, origin)))));
            }
        }

        return _origins[root];
    }

    // What decides about an input decides about the output too; what flows is changed by the stronger of both steps.
    private static LineageInput Compose(LineageInput input, LineageInput origin)
    {
        var path = input.Path is null || origin.Kind > LineageKind.Cast ? origin.Path : Join(origin.Path, input.Path);
        return !input.IsDirect ? origin with { Kind = input.Kind, Path = path }
            : !origin.IsDirect ? origin
            : origin with { Kind = input.Kind > origin.Kind ? input.Kind : origin.Kind, Path = path };
    }

    private static string Join(string? outer, string inner) => outer is null || inner.StartsWith('[') ? outer + inner : $"{outer}.{inner}";

    private static List<LineageInput> Merge(IEnumerable<LineageInput> inputs)
    {
        var all = inputs.Distinct().ToList();
        var direct = all.Where(input => input.IsDirect).GroupBy(input => (input.Node, Column: input.Column.ToUpperInvariant(), input.Path)).Select(same => same.MaxBy(input => input.Kind)!);
        return [.. direct, .. all.Where(input => !input.IsDirect)];
    }

    private readonly record struct Key(string Node, string Column)
    {
        public static Key Of(LineageInput input) => new(input.Node, input.Column);

        public bool Equals(Key other) => Node == other.Node && string.Equals(Column, other.Column, StringComparison.OrdinalIgnoreCase);

        public override int GetHashCode() => HashCode.Combine(Node, Column.GetHashCode(StringComparison.OrdinalIgnoreCase));
    }
}
