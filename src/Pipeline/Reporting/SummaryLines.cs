using System.Globalization;
using System.Text;

namespace Pipeline.Reporting;

/// <summary>Lines before and after a run.</summary>
internal sealed class SummaryLines : EventFormatter
{
    private const int RowsShown = 5;

    /// <inheritdoc />
    public override string? Format(RunEvent runEvent) => runEvent switch
    {
        RunStarted started => string.Create(
            CultureInfo.InvariantCulture,
            $"Project {started.Project}: {started.Resources}. Target {started.Target} ({started.Warehouse}), {started.Threads} threads."),
        NodeProblem problem => Format(problem),
        RunFinished finished => string.Create(
            CultureInfo.InvariantCulture,
            $"Done. PASS={finished.Pass} WARN={finished.Warn} ERROR={finished.Error} SKIP={finished.Skip} NO-OP={finished.NoOp} TOTAL={finished.Total}"),
        _ => null,
    };

    private static string Format(NodeProblem problem)
    {
        var text = new StringBuilder(problem.Heading).Append("\n  ").Append(problem.Text.ReplaceLineEndings("\n  "));
        if (problem.Rows is { Rows.Count: > 0 } rows)
        {
            foreach (var line in TextTable.Lines(rows, RowsShown))
            {
                text.Append("\n  ").Append(line);
            }

            if (rows.Rows.Count > RowsShown)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n  … {rows.Rows.Count - RowsShown} more kept in run_results.json");
            }
        }

        return problem.CompiledPath is null ? text.ToString() : text.Append("\n  compiled code at ").Append(problem.CompiledPath).ToString();
    }
}
