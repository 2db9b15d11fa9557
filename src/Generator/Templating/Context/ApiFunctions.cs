using Generator.Templating.Evaluation;
using Generator.Templating.Values;

namespace Generator.Templating.Context;

/// <summary><c>api.Column</c> and <c>api.Relation</c> (dbt: "About dbt classes").</summary>
internal static class ApiFunctions
{
    public static readonly Function Column = new("Column", "column, dtype, char_size?, numeric_precision?, numeric_scale?", call =>
    {
        var size = call.Has(2) ? $"({call.Text(2)})" : call.Has(4) ? $"({call.Text(3)}, {call.Text(4)})" : call.Has(3) ? $"({call.Text(3)})" : "";
        return new ColumnValue(new TemplateColumn(call.Text(0), call.Text(1) + size));
    });

    public static readonly Function[] ColumnRows =
    [
        Column with { Name = "create" },
        new("translate_type", "dtype", call => call.String(SnowflakeName(call.Text(0)))),
        new("numeric_type", "dtype, precision, scale", call => call.String(call.Has(1) && call.Has(2) ? $"{call.Text(0)}({call.Text(1)},{call.Text(2)})" : call.Text(0))),
        new("string_type", "size", call => call.String($"character varying({call.Text(0)})")),
    ];

    public static readonly Function[] RelationRows =
    [
        new("create", "database?, schema?, identifier?, type?", call => new RelationValue(new ResolvedRelation("", call.Text(1), call.Text(2)), call[0])),
    ];

    private static string SnowflakeName(string type) => type.ToUpperInvariant() switch
    {
        "STRING" => "TEXT",
        "BIGINT" or "INT64" => "INT",
        "DATETIME" => "TIMESTAMP",
        _ => type,
    };
}
