using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Dialects.DuckDb.Tree;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>SAMPLE (10) becomes <c>tablesample bernoulli (10 percent)</c>, SAMPLE (10 ROWS) <c>tablesample reservoir (10 rows)</c>. A seed promises
/// the same rows each time, and DuckDB would keep others.</summary>
internal static class Samples
{
    public static DuckSource Lower(LoweringContext context, BoundSample sample, DuckSource source)
    {
        if (sample.Seed is not null)
        {
            context.Unsupported(sample.Span, DialectDiagnostics.ConstructWithoutForm, "SAMPLE with SEED", "leave SEED out, or keep the rows whose hash of a key is in a range");
            return source;
        }

        if (sample.Size is not BoundLiteral { Value: { } size })
        {
            context.Unsupported(sample.Span, DialectDiagnostics.ConstructWithoutForm, "SAMPLE with a size that is no constant", "write the number");
            return source;
        }

        var method = sample.IsRows ? "reservoir" : sample.IsBlock ? "system" : "bernoulli";
        return new DuckSample(source, $"{method} ({size} {(sample.IsRows ? "rows" : "percent")})");
    }
}
