using Generator.Functions.Results;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>What only MATCH_RECOGNIZE's measures and conditions may call ("MATCH_RECOGNIZE", "MEASURES"); DuckDB has no such construct.</summary>
internal static class MatchFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Scalar("CLASSIFIER", "", ReturnTypes.Varchar, AlwaysNullable, "In MATCH_RECOGNIZE, the symbol that the row matched."),
        Scalar("FIRST", "value: any, [offset: number]", ReturnTypes.SameAs(0), AlwaysNullable, "In MATCH_RECOGNIZE, the value of the match's first row."),
        Scalar("LAST", "value: any, [offset: number]", ReturnTypes.SameAs(0), AlwaysNullable, "In MATCH_RECOGNIZE, the value of the match's last row."),
        Scalar("MATCH_NUMBER", "", ReturnTypes.Count, NeverNull, "In MATCH_RECOGNIZE, the match's number, from 1."),
        Scalar("MATCH_SEQUENCE_NUMBER", "", ReturnTypes.Count, AlwaysNullable, "In MATCH_RECOGNIZE, the row's number within its match, from 1."),
    ];
}
