using System.Globalization;

namespace Generator.Emission;

/// <summary>Hands out names of generated classes. Case does not tell two apart, because a file is named after each.</summary>
internal sealed class UniqueNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> _classes = new(taken, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _tests = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a name for a class; the second of two gets a number.</summary>
    public string Take(string name) => Take(name, candidate => _classes.Add(candidate));

    /// <summary>Takes a name for a relation, and with it those of the class of its node and of the class of its tests.</summary>
    /// <param name="name">The name wanted.</param>
    /// <param name="node">What the node's class is called beyond the relation: <c>Model</c>.</param>
    public string TakeRelation(string name, string node) => Take(name, candidate =>
    {
        var (ofNode, ofTests) = (candidate + node, candidate + TestGroupPlan.Ending);
        var isFree = !IsTaken(candidate) && !IsTaken(ofNode) && !_classes.Contains(ofTests);
        if (isFree)
        {
            _classes.Add(candidate);
            _classes.Add(ofNode);
            _tests.Add(ofTests);
        }

        return isFree;
    });

    private bool IsTaken(string name) => _classes.Contains(name) || _tests.Contains(name);

    private static string Take(string name, Func<string, bool> tryTake)
    {
        var unique = name;
        for (var i = 2; !tryTake(unique); i++)
        {
            unique = name + i.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }
}
