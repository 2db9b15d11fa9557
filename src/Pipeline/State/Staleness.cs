using System.Globalization;
using Pipeline.Building;
using Pipeline.Compiled;
using Pipeline.Warehouses;

namespace Pipeline.State;

/// <summary>What a unit of a plan reads, at the versions of a moment.</summary>
/// <param name="Versions">The version of each table and source by name; null where nobody knows it, so that it may have changed.</param>
/// <param name="IsVolatile">Whether it asks for more than these: the time, random numbers.</param>
internal sealed record UnitInputs(IReadOnlyDictionary<string, string?> Versions, bool IsVolatile)
{
    /// <summary>The inputs as a record keeps them; null when they say nothing.</summary>
    public string? Text => IsVolatile || Versions.Values.Any(version => version is null)
        ? null
        : string.Join('\n', Versions.OrderBy(version => version.Key, StringComparer.Ordinal).Select(version => $"{version.Key}={version.Value}"));
}

/// <summary>
/// Decides what of a plan must be built: what never was, what means something else now, and what reads something that changed. Views are looked through, because
/// their rows are those of what they read.
/// </summary>
/// <param name="project">The compiled project.</param>
/// <param name="run">The run.</param>
/// <param name="records">What was built before.</param>
/// <param name="sources">The sources' versions.</param>
internal sealed class Staleness(CompiledProject project, RunContext run, IReadOnlyDictionary<string, BuildRecord> records, IReadOnlyDictionary<string, string> sources)
{
    private readonly ProjectGraph _graph = new(project.Nodes);
    private readonly UnitFingerprint _fingerprint = new(new ProjectGraph(project.Nodes), run);

    /// <summary>Why a unit must be built; null when it need not.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="isStored">Whether its relation is in the warehouse.</param>
    /// <param name="isRebuilt">Whether a node is built in this run.</param>
    public string? Reason(BuildUnit unit, bool isStored, Func<string, bool> isRebuilt)
    {
        var inputs = Inputs(unit, VersionBefore);
        if (inputs.IsVolatile)
        {
            return "it asks for the time, random numbers or a function of the user's";
        }

        var unknown = inputs.Versions.Where(version => version.Value is null).Select(version => version.Key).Order(StringComparer.Ordinal).ToList();
        if (unknown.Find(id => _graph.Find(id) is SourceTable) is { } silent)
        {
            return $"nothing says whether {NameOf(silent)} changed: give the source a loaded_at_field";
        }

        if (!records.TryGetValue(unit.Id, out var record))
        {
            return "it has not been built and tested here before, or was not when it last ran";
        }

        if (!isStored)
        {
            return "its relation is not in the warehouse";
        }

        if (record.Fingerprint != _fingerprint.Of(unit))
        {
            return "its SQL, its configuration, its tests or the run's values changed";
        }

        if (inputs.Versions.Keys.Where(isRebuilt).Order(StringComparer.Ordinal).FirstOrDefault() is { } parent)
        {
            return $"{NameOf(parent)} is built anew";
        }

        if (unknown.Count > 0)
        {
            return $"nothing says whether {NameOf(unknown[0])} changed";
        }

        return record.Inputs == inputs.Text ? null : $"{Changed(record, inputs)} changed";
    }

    /// <summary>A unit that need not be built: why, and which of its tests may end otherwise on the same rows, because they ask for the time.</summary>
    public Reuse ReuseOf(BuildUnit unit) => new(
        string.Create(CultureInfo.InvariantCulture, $"nothing changed since {records[unit.Id].BuiltAt:yyyy-MM-dd HH:mm:ss} UTC"),
        [.. unit.Tests.Where(_fingerprint.ChangesEveryRun)]);

    /// <summary>The records of what was built, of those units of which all is known.</summary>
    /// <param name="units">The units that were built, their tests passed.</param>
    /// <param name="now">The time.</param>
    public IReadOnlyList<BuildRecord> Record(IReadOnlyList<BuildUnit> units, DateTimeOffset now)
    {
        var built = units.Where(unit => unit.Node is Model).Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        var version = run.InvocationId.ToString("D");
        return
        [
            .. from unit in units
               let inputs = Inputs(unit, id => built.Contains(id) ? version : VersionBefore(id))
               where inputs.Text is not null
               select new BuildRecord(unit.Id, _fingerprint.Of(unit), inputs.Text!, version, now.UtcDateTime),
        ];
    }

    private string? VersionBefore(string id) => run.Deferred.ContainsKey(id) ? null
        : _graph.Find(id) is SourceTable ? sources.GetValueOrDefault(id)
        : records.GetValueOrDefault(id)?.Version;

    private UnitInputs Inputs(BuildUnit unit, Func<string, string?> versionOf)
    {
        var versions = new Dictionary<string, string?>(StringComparer.Ordinal);
        var isVolatile = false;
        var pending = new Stack<Node>(unit.Nodes);
        if (unit.Node is SourceTable source)
        {
            versions[source.UniqueId] = versionOf(source.UniqueId);
        }

        while (pending.TryPop(out var node))
        {
            isVolatile |= node is Model { IsVolatile: true };
            foreach (var parent in _graph.ParentsOf(node.UniqueId).Where(parent => parent.UniqueId != unit.Id))
            {
                if (parent is Model { Materialization: Materialization.View or Materialization.Ephemeral } seenThrough)
                {
                    pending.Push(seenThrough);
                    versions[seenThrough.UniqueId] = _fingerprint.Of(new BuildUnit(seenThrough, []));
                }
                else
                {
                    versions[parent.UniqueId] = versionOf(parent.UniqueId);
                }
            }
        }

        return new UnitInputs(versions, isVolatile);
    }

    private static string Changed(BuildRecord record, UnitInputs inputs)
    {
        var before = record.Inputs.Split('\n').ToHashSet(StringComparer.Ordinal);
        var changed = inputs.Text!.Split('\n').Where(input => !before.Contains(input)).Select(input => NameOf(input.Split('=')[0])).FirstOrDefault();
        return changed ?? "what it reads";
    }

    private static string NameOf(string id)
    {
        var parts = id.Split('.');
        return parts[0] == "source" ? string.Join('.', parts[2..]) : parts[^1];
    }
}
