using Pipeline.Compiled;
using Pipeline.Warehouses;

namespace Pipeline.Building;

/// <summary>Compares the values that templates were expanded with at build time to those of the run.</summary>
internal static class AssumptionCheck
{
    /// <summary>What stands against running these nodes, in words; empty when nothing does.</summary>
    public static IReadOnlyList<string> Problems(IEnumerable<Node> nodes, RunContext run) => Problems(nodes.SelectMany(node => node.Assumptions), run);

    /// <summary>What stands against running what was compiled with these assumptions, in words; empty when nothing does.</summary>
    public static IReadOnlyList<string> Problems(IEnumerable<Assumption> assumptions, RunContext run) =>
        [.. assumptions.Distinct().Where(a => !Holds(a, run)).Select(a => Explain(a, run))];

    private static bool Holds(Assumption assumption, RunContext run)
    {
        // A value that decides a template need not be given again at run time.
        var given = run.Text(assumption.Value with { Default = assumption.Value.Default ?? assumption.BuildValue });
        if (string.Equals(given, assumption.BuildValue, StringComparison.Ordinal))
        {
            return true;
        }

        return given is not null
            && assumption.Value.Type != RunValueType.Text
            && RunValues.TryParse(assumption.Value.Type, given) is { } now
            && now.Equals(RunValues.TryParse(assumption.Value.Type, assumption.BuildValue));
    }

    private static string Explain(Assumption assumption, RunContext run) =>
        $"{assumption.Path}:{assumption.Line}: {RunValues.Describe(assumption.Value)} decides what SQL this template writes. "
        + $"It was compiled with '{assumption.BuildValue}' and this run has '{run.Text(assumption.Value)}'. {Mend(assumption.Value, run)}";

    private static string Mend(RunValue value, RunContext run) => value.Kind switch
    {
        RunValueKind.Var => $"Build for it: dotnet build -p:SqlVars=\"{value.Name}: {run.Text(value)}\".",
        RunValueKind.Target => $"Build for it: dotnet build -p:SqlTarget={run.Target.Name}.",
        _ => "Use it only where it is printed, or make it a var, which a build can set with -p:SqlVars.",
    };
}
