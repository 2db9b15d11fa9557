using Generator.Templating.Values;

namespace Generator.Templating.Context;

/// <summary>What a query of an operation will return when it runs: nothing of it is known while compiling.</summary>
internal sealed class QueryResultValue : Value
{
    public static readonly QueryResultValue Instance = new();

    public override string TypeName => "query result";

    public override string ToString() => "";
}
