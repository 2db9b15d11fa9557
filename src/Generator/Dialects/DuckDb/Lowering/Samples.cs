using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Dialects.DuckDb.Tree;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>SAMPLE (10) becomes <c>tablesample bernoulli (10 percent)</c>, SAMPLE (10 ROWS) <c>tablesample reservoir (10 rows)</c>.</summary>
internal static class Samples
{
    public static DuckSource Lower(LoweringContext context, BoundSample sample, DuckSource source)
    {
        if (sample.Size is not BoundLiteral { Value: { } size } || sample.Seed is not (null or BoundLiteral))
        {
            context.Unsupported(sample.Span, DialectDiagnostics.ConstructWithoutForm, "SAMPLE with a size that is no constant", "write the number");
            return source;
        }

        var method = sample.IsRows ? "reservoir" : sample.IsBlock ? "system" : "bernoulli";
        var seed = sample.Seed is BoundLiteral { Value: { } value } ? $" repeatable ({value})" : "";
        return new DuckSample(source, $"{method} ({size} {(sample.IsRows ? "rows" : "percent")}){seed}");
    }
}
