using Generator.Text;

namespace Generator.Binding.Lineage;

/// <summary>
/// Inputs in the order met: each origin once, with the strongest of its direct kinds and every indirect one. Immutable; its size is bounded by the
/// columns that the query reads, however often it reads them.
/// </summary>
internal sealed class InputSet
{
    public static readonly InputSet Empty = new([]);

    private const int Direct = (1 << ((int)LineageKind.Aggregate + 1)) - 1;

    private readonly IReadOnlyList<Entry> _entries;

    private InputSet(IReadOnlyList<Entry> entries) => _entries = entries;

    public static InputSet Of(Origin origin) => new([new Entry(origin, Bit(LineageKind.Identity))]);

    public static InputSet Union(IEnumerable<InputSet> sets)
    {
        List<InputSet> given = [.. sets.Where(s => s._entries.Count > 0)];
        return given.Count switch
        {
            0 => Empty,
            1 => given[0],
            _ => Merge(given.SelectMany(s => s._entries)),
        };
    }

    /// <summary>The inputs after a step of this direct kind.</summary>
    public InputSet Through(LineageKind kind) => Select(e => (e.Kinds & Direct) == 0 ? e : e with { Kinds = Normal(e.Kinds | Bit(kind)) });

    /// <summary>The inputs as what decides, in this indirect way only.</summary>
    public InputSet As(LineageKind kind) => Select(e => e with { Kinds = Bit(kind) });

    /// <summary>The inputs one step further into their payload; of a value that was computed nothing more is known.</summary>
    public InputSet Into(Func<Origin, Origin> step)
    {
        const int passedOn = (1 << (int)LineageKind.Identity) | (1 << (int)LineageKind.Cast);
        return Merge(_entries.SelectMany(e => (e.Kinds & passedOn) == 0 ? [e]
            : (e.Kinds & ~Direct) == 0 ? [e with { Origin = step(e.Origin) }]
            : new[] { new Entry(step(e.Origin), e.Kinds & Direct), e with { Kinds = e.Kinds & ~Direct } }));
    }

    /// <summary>The inputs, those inside a payload that the other set reads already taken together with it.</summary>
    public InputSet FoldedInto(InputSet known)
    {
        var origins = new HashSet<Origin>(known._entries.Select(e => e.Origin));
        return Merge(_entries.Select(e => origins.Contains(e.Origin) || !origins.Any(e.Origin.IsInside) ? e : e with { Origin = origins.First(e.Origin.IsInside) }));
    }

    /// <summary>The inputs that another relation gives.</summary>
    public InputSet Without(string node) => _entries.Any(e => e.Origin.Node == node) ? new InputSet([.. _entries.Where(e => e.Origin.Node != node)]) : this;

    public bool SetEquals(InputSet other) => _entries.Count == other._entries.Count && new HashSet<Entry>(_entries).SetEquals(other._entries);

    /// <summary>The inputs, a kind each: direct ones first.</summary>
    public EquatableArray<LineageInput> ToInputs() =>
        Inputs(Direct).Concat(Inputs(~Direct)).ToEquatableArray();

    private IEnumerable<LineageInput> Inputs(int mask)
    {
        foreach (var entry in _entries)
        {
            for (var kind = LineageKind.Identity; kind <= LineageKind.Sort; kind++)
            {
                if ((entry.Kinds & mask & Bit(kind)) != 0)
                {
                    yield return new LineageInput(entry.Origin.Node, entry.Origin.Column, entry.Origin.Path, kind);
                }
            }
        }
    }

    private InputSet Select(Func<Entry, Entry> change) => _entries.Count == 0 ? this : new InputSet([.. _entries.Select(change)]);

    private static InputSet Merge(IEnumerable<Entry> entries)
    {
        var places = new Dictionary<Origin, int>();
        var merged = new List<Entry>();
        foreach (var entry in entries)
        {
            if (places.TryGetValue(entry.Origin, out var place))
            {
                merged[place] = entry with { Kinds = Normal(merged[place].Kinds | entry.Kinds) };
            }
            else
            {
                places.Add(entry.Origin, merged.Count);
                merged.Add(entry);
            }
        }

        return new InputSet(merged);
    }

    private static int Bit(LineageKind kind) => 1 << (int)kind;

    // Of the direct kinds the strongest stays.
    private static int Normal(int kinds)
    {
        var direct = kinds & Direct;
        var strongest = direct;
        while ((strongest & (strongest - 1)) != 0)
        {
            strongest &= strongest - 1;
        }

        return (kinds & ~Direct) | strongest;
    }

    private readonly record struct Entry(Origin Origin, int Kinds);
}
