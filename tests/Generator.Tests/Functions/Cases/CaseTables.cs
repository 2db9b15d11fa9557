namespace Generator.Tests.Functions.Cases;

/// <summary>The case tables, one a family.</summary>
internal static class CaseTables
{
    public static readonly string[] All =
    [
        ConditionalCases.Table,
        AggregateCases.Table,
        NumericCases.Table,
        StringCases.Table,
        RegularExpressionCases.Table,
        DateCases.Table,
        ConversionCases.Table,
        SemiStructuredCases.Table,
        HashCases.Table,
    ];
}
