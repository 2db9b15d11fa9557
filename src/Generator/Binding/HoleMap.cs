using Generator.Templating;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding;

/// <summary>
/// Finds the holes of a rendered text by place, and keeps account of the run values that became parameters: any other decides what is written,
/// so that the build assumes its value.
/// </summary>
internal sealed class HoleMap
{
    private readonly EquatableArray<Hole> _holes;
    private readonly HashSet<RunValueHole> _bound = [];

    public HoleMap(EquatableArray<Hole> holes) => _holes = holes;

    /// <summary>The run values that no literal took.</summary>
    public IEnumerable<RunValueHole> Unbound => _holes.OfType<RunValueHole>().Where(hole => !_bound.Contains(hole));

    /// <summary>The relation whose printed name the span is; null when the name is written out.</summary>
    public ResolvedRelation? RelationAt(TextSpan span) =>
        Overlapping(span).OfType<RelationHole>().FirstOrDefault(hole => hole.Span.Contains(span))?.Relation;

    /// <summary>The run value that was printed exactly there; it is taken for a parameter.</summary>
    public RunValue? TakeValueAt(TextSpan span)
    {
        if (Overlapping(span).OfType<RunValueHole>().FirstOrDefault(hole => hole.Span == span) is not { } found)
        {
            return null;
        }

        _bound.Add(found);
        return found.Value;
    }

    /// <summary>The run values printed inside a span, in order; they are taken for parts of a string.</summary>
    public IReadOnlyList<RunValueHole> TakeValuesInside(TextSpan span)
    {
        List<RunValueHole> inside = [.. Overlapping(span).OfType<RunValueHole>().Where(hole => span.Contains(hole.Span))];
        _bound.UnionWith(inside);
        return inside;
    }

    private IEnumerable<Hole> Overlapping(TextSpan span)
    {
        for (var i = FirstEndingAfter(span.Start); i < _holes.Count && _holes[i].Span.Start < span.End; i++)
        {
            yield return _holes[i];
        }
    }

    private int FirstEndingAfter(int position)
    {
        var (low, high) = (0, _holes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_holes[middle].Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
