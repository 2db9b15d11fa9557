using Pipeline.Testing;

namespace Pipeline.Reporting;

/// <summary>What is known before a run starts.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Resources">What it holds, such as <c>10 models, 37 data tests, 1 source</c>.</param>
/// <param name="Target">The warehouse's kind.</param>
/// <param name="Warehouse">Which warehouse it is.</param>
/// <param name="Threads">The pool.</param>
/// <param name="InvocationId">The run's id.</param>
internal sealed record RunStarted(string Project, string Resources, string Target, string Warehouse, int Threads, Guid InvocationId) : RunEvent;

/// <summary>A node that ended badly, or with a warning, told again after everything else.</summary>
/// <param name="UniqueId">The node.</param>
/// <param name="Heading">What and where, such as <c>Failure in test unique_orders (models/marts.yml)</c>.</param>
/// <param name="Text">The error, or how many rows.</param>
/// <param name="Rows">Some of a test's rows; null without any.</param>
/// <param name="CompiledPath">Where its query is; null when it was not written.</param>
/// <param name="Severity">How bad it is.</param>
internal sealed record NodeProblem(string UniqueId, string Heading, string Text, RowSample? Rows, string? CompiledPath, EventLevel Severity) : RunEvent
{
    /// <inheritdoc />
    public override string? Node => UniqueId;

    /// <inheritdoc />
    public override EventLevel Level => Severity;
}

/// <summary>The run's last word.</summary>
/// <param name="Pass">Nodes that succeeded and tests that passed.</param>
/// <param name="Warn">Tests that warned.</param>
/// <param name="Error">Nodes and tests that failed.</param>
/// <param name="Skip">Nodes and tests that were not run.</param>
/// <param name="NoOp">Nodes without anything to do.</param>
/// <param name="Total">All of them.</param>
/// <param name="Seconds">How long the run took.</param>
internal sealed record RunFinished(int Pass, int Warn, int Error, int Skip, int NoOp, int Total, double Seconds) : RunEvent
{
    /// <inheritdoc />
    public override EventLevel Level => Error > 0 ? EventLevel.Error : Warn + Skip > 0 ? EventLevel.Warn : EventLevel.Info;

    /// <inheritdoc />
    public override bool IsFinal => true;
}
