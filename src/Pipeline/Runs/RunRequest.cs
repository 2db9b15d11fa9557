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

    /// <summary>Settings that hold unless the command line says otherwise, by key below <c>Pipeline</c>.</summary>
    public IReadOnlyDictionary<string, string?> Defaults { get; init; } = new Dictionary<string, string?>();

    /// <summary>A further command line, whose settings win over those of the command's own; null without one.</summary>
    public ParseResult? Overrides { get; init; }

    /// <summary>What its lines begin with, where several runs write at once; null where they do not.</summary>
    public string? Label { get; init; }

    /// <summary>Its turn to load and build, awaited before it does; null when it has not to wait for another run.</summary>
    public Func<CancellationToken, Task>? Turn { get; init; }

    /// <summary>Ends the waiting for files, and nothing else: the run is to be taken up again.</summary>
    public CancellationToken StopWaiting { get; init; }

    /// <summary>Whether it loads only files of days up to its logical date.</summary>
    public bool IsBackfill => Trigger == RunTrigger.Backfill || Undone is { IsBackfill: true };

    /// <summary>Whether an end that nobody wanted is made up for: by the next start of <c>schedule</c>.</summary>
    public bool IsTakenUpAgain => Trigger == RunTrigger.Schedule;
}
