using Pipeline.Compiled;
using Pipeline.Observing;
using Pipeline.State;

namespace Pipeline.Warehouses;

/// <summary>The target of a run as templates see it (dbt's <c>target</c>).</summary>
/// <param name="Name">The target's name, given with <c>--target</c>.</param>
/// <param name="Dialect">The warehouse's SQL; templates see it as <c>target.type</c>.</param>
/// <param name="Properties">Further properties, such as <c>database</c> or <c>schema</c>, by name.</param>
internal sealed record RunTarget(string Name, Dialect Dialect, IReadOnlyDictionary<string, string> Properties)
{
    /// <summary>A property as text; null when the target has none of that name.</summary>
    public string? Property(string name) => name switch
    {
        "name" => Name,
        "type" => Dialect == Dialect.DuckDb ? "duckdb" : "snowflake",
        _ => Properties.TryGetValue(name, out var value) ? value : null,
    };
}

/// <summary>Everything that a statement's holes are filled from: one run's values, fixed when it starts.</summary>
internal sealed record RunContext
{
    /// <summary>Where the run writes.</summary>
    public required RunTarget Target { get; init; }

    /// <summary>Vars: the project's defaults, overridden by settings and <c>--vars</c>. A null has been given nowhere.</summary>
    public IReadOnlyDictionary<string, string?> Vars { get; init; } = new Dictionary<string, string?>();

    /// <summary>Looks up an environment variable; null when it is not set.</summary>
    public Func<string, string?> Environment { get; init; } = _ => null;

    /// <summary>What no file or table may hold that tells of the run.</summary>
    public SecretMask Secrets { get; init; } = SecretMask.None;

    /// <summary>The arguments of the operation that runs; empty outside one.</summary>
    public IReadOnlyDictionary<string, string?> Arguments { get; init; } = new Dictionary<string, string?>();

    /// <summary>The run's id.</summary>
    public Guid InvocationId { get; init; } = Guid.NewGuid();

    /// <summary>When the run started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The clock behind <c>current_timestamp</c>.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Identifiers that stand for a relation during a build, by unique id: a relation under audit has another name.</summary>
    public IReadOnlyDictionary<string, string> StandIns { get; init; } = new Dictionary<string, string>();

    /// <summary>Relations that are read where an earlier run built them, by unique id.</summary>
    public IReadOnlyDictionary<string, DeferredRelation> Deferred { get; init; } = new Dictionary<string, DeferredRelation>();

    /// <summary>This context for statements about a relation that is built under another name.</summary>
    public RunContext With(Relation relation, string standIn) =>
        this with { StandIns = new Dictionary<string, string>(StandIns) { [relation.UniqueId] = standIn } };
}
