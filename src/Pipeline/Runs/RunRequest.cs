using System.CommandLine;

namespace Pipeline.Runs;

/// <summary>What a run is asked for beyond its command line.</summary>
internal sealed record RunRequest
{
    /// <summary>The run's id; that of an earlier run when it is taken up again.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>Who asks.</summary>
    public RunTrigger Trigger { get; init; }

    /// <summary>The logical date; null takes that of the settings.</summary>
    public DateOnly? LogicalDate { get; init; }

    /// <summary>The schedule's tick; null without one.</summary>
    public DateTimeOffset? ScheduledFor { get; init; }

    /// <summary>What an earlier run left undone, which is all that this one does; null for a whole run.</summary>
    public UndoneWork? Undone { get; init; }

    /// <summary>A further command line, whose settings win over those of the command's own; null without one.</summary>
    public ParseResult? Overrides { get; init; }
}

/// <summary>What a run left undone.</summary>
/// <param name="Run">The run.</param>
/// <param name="Nodes">Unique ids of the nodes that failed, were skipped or were never reached.</param>
/// <param name="DoneTasks">The names of the tasks that succeeded.</param>
internal sealed record UndoneWork(RunRecord Run, IReadOnlySet<string> Nodes, IReadOnlySet<string> DoneTasks);
