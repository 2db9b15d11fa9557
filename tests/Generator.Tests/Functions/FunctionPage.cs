using System.Globalization;
using System.Text;
using Generator.Functions;
using Generator.Functions.Forms;
using Generator.Functions.Signatures;
using Generator.Types;

namespace Generator.Tests.Functions;

/// <summary>The catalogue as a page of Markdown.</summary>
internal static class FunctionPage
{
    // What the catalogue's rules give, in words; the types that have a name stand for themselves.
    private static readonly Dictionary<string, string> _results = new(StringComparer.Ordinal)
    {
        ["Average"] = "NUMBER(p, s) → SUM divided by COUNT; with OVER NUMBER(p + 3, s + 3); else FLOAT",
        ["BinaryOrInteger"] = "NUMBER(38,0); BINARY of a BINARY",
        ["ByPrecisionAndScale"] = "NUMBER of the precision and scale given, else NUMBER(38,0)",
        ["Concatenation"] = "VARCHAR or BINARY of the lengths together",
        ["ConvertedTimestamp"] = "TIMESTAMP_NTZ of three arguments, TIMESTAMP_TZ of two",
        ["CurrentTimestamp"] = "TIMESTAMP_LTZ of the precision given",
        ["DateAdd"] = "the value's type; TIMESTAMP_NTZ of a DATE and a part of a day",
        ["DecodeResults"] = "the common type of the results",
        ["InterpolatedKey"] = "NUMBER(p, s) → NUMBER(p + 3, s + 3) of the key, else FLOAT",
        ["Kurtosis"] = "NUMBER → NUMBER(38,12), else FLOAT",
        ["Median"] = "NUMBER(p, s) → NUMBER(p + 3, s + 3), else FLOAT",
        ["Modulo"] = "the wider of the two",
        ["OrderKey"] = "the key's type",
        ["Quotient"] = "as `/`",
        ["Rounded"] = "NUMBER(p, s) → NUMBER(p + 1, the scale given); the argument's type when that is not less",
        ["SameNumber"] = "the argument's NUMBER, else FLOAT",
        ["Share"] = "NUMBER → the value divided by SUM, else FLOAT",
        ["Sum"] = "NUMBER(p, s) → NUMBER(p + 12, s), else FLOAT",
        ["TruncatedNumberOrDate"] = "as ROUND; of a date, time or timestamp its own type",
        ["VarcharOrBinary"] = "VARCHAR; BINARY of a BINARY",
        ["Variance"] = "NUMBER → NUMBER(38, as a square divided by a count), else FLOAT",
    };

    private static readonly (FunctionKind Kind, string Title)[] _kinds =
    [
        (FunctionKind.Scalar, "Scalar functions"),
        (FunctionKind.Aggregate, "Aggregate functions"),
        (FunctionKind.Window, "Window functions"),
        (FunctionKind.Table, "Table functions"),
        (FunctionKind.Context, "Context functions"),
        (FunctionKind.Generator, "Data generation functions"),
    ];

    /// <summary>The page.</summary>
    public static string Write()
    {
        var page = new StringBuilder()
            .Append("# Functions known to the compiler\n\n")
            .Append("All run on Snowflake. The form is what a call becomes in DuckDB's SQL: `{0}` is the first argument, `{*}` all of them; of several forms the first that fits is\n")
            .Append("taken, and a call that none fits, or only one marked *none*, has no form of equal results there (GEN3901). *Lowered* functions are written with the clause that they\n")
            .Append("stand in. How to read a form, and how to add a function: [concepts/functions.md](concepts/functions.md). This page is written from the catalogue by its tests.\n");
        foreach (var (kind, title) in _kinds)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| Call | Result | DuckDB |\n| --- | --- | --- |\n");
            foreach (var row in FunctionCatalog.All.Where(row => !row.IsUntyped && row.Kind == kind).OrderBy(row => row.Name, StringComparer.Ordinal))
            {
                page.Append(CultureInfo.InvariantCulture, $"| {Calls(row)}<br>{Cell(row.Description)} | {Result(row)} | {DuckDb(row)} |\n");
            }
        }

        page.Append("\n## Known by name only\n\nTheir arguments are not checked, their results are of unknown type, and they do not run on DuckDB.\n\n");
        return page.Append(string.Join(", ", FunctionCatalog.All.Where(row => row.IsUntyped).Select(row => row.Name).OrderBy(n => n, StringComparer.Ordinal))).Append(".\n").ToString();
    }

    private static string Calls(FunctionDefinition row)
    {
        var calls = string.Join("<br>", row.Signatures.Select(signature => Code($"{row.Name}({string.Join(", ", signature.Parameters.Select(Parameter))})")));
        return row.Aliases.Count == 0 ? calls : $"{calls}<br>also {string.Join(", ", row.Aliases.OrderBy(a => a, StringComparer.Ordinal))}";
    }

    private static string Parameter(Parameter parameter)
    {
        var text = $"{parameter.Name}: {parameter.Class.ToString().ToLowerInvariant()}{(parameter.IsVariadic ? ", …" : "")}";
        return parameter.IsOptional ? $"[{text}]" : text;
    }

    private static string Result(FunctionDefinition row) => row.Kind == FunctionKind.Table
        ? string.Join("<br>", row.Columns.Select(column => $"{column.Name} {Type(column.Type)}{(column.Nullable ? "" : " NOT NULL")}"))
        : $"{Rule(row, row.Result.ToString())}{Nulls(row.Nullability.ToString())}";

    private static string Type(SqlType type) => type.IsUnknown ? "unknown" : SqlTypeDisplay.Of(type);

    private static string Rule(FunctionDefinition row, string rule)
    {
        if (_results.TryGetValue(rule, out var words))
        {
            return words;
        }

        var (name, indexes) = Arguments(rule);
        return name switch
        {
            "SameAs" => $"the type of {ParameterName(row, indexes[0])}",
            "SameTemporal" => $"the type of {ParameterName(row, indexes[0])}; TIMESTAMP_NTZ of a text",
            "CommonSuperFrom" => $"the common type of the arguments from {ParameterName(row, indexes[0])} on",
            "CommonSuperOf" => $"the common type of {ParameterName(row, indexes[0])} and {ParameterName(row, indexes[1])}",
            "ValueOrArray" => $"the type of {ParameterName(row, indexes[0])}; ARRAY with {ParameterName(row, indexes[1])}",
            "an unknown type" => "unknown",
            _ when IsTypeName(rule) => rule,
            _ => throw new InvalidOperationException($"The page has no words for the result rule {rule} of {row.Name}."),
        };
    }

    private static string Nulls(string rule)
    {
        var (name, indexes) = Arguments(rule);
        return name switch
        {
            "NeverNull" => ", never NULL",
            "AlwaysNullable" => ", may be NULL",
            "NullIfAnyArgumentNull" => "",
            "NullIfAllNull" => ", NULL of NULLs only",
            "AggregateOverValues" => ", NULL of no values",
            "NullUnlessArray" => ", NULL of what is no array",
            "NullIfConvertedNull" => "",
            "NullIfDecodedNull" => ", NULL when a result is, or without a default",
            "NullIfNoDefault" => ", NULL where no row is, without a default",
            "NullIfNull" => $", NULL when argument {string.Join(" or ", indexes.Select(i => (i + 1).ToString(CultureInfo.InvariantCulture)))} is",
            _ => throw new InvalidOperationException($"The page has no words for the NULL rule {rule}."),
        };
    }

    private static string DuckDb(FunctionDefinition row) =>
        row.Kind == FunctionKind.Table || row.Signatures.Any(signature => signature.Parameters.Any(parameter => parameter.Class == TypeClass.Lambda)) ? "lowered"
        : row.DuckDb is not { } form ? "none"
        : string.Join("<br>", form.Cases.Select(Case));

    private static string Case(DuckDbCase form)
    {
        var template = form.Template is { } text ? Code(text) : "none";
        return form.Condition == FormCondition.Always ? template : $"{template} when {Cell(form.Condition.ToString())}";
    }

    private static string ParameterName(FunctionDefinition row, int index)
    {
        var named = row.Signatures.Select(signature => signature.At(index)).FirstOrDefault(parameter => parameter is not null);
        return named?.Name ?? string.Create(CultureInfo.InvariantCulture, $"argument {index + 1}");
    }

    private static bool IsTypeName(string rule) => !rule.Any(char.IsAsciiLetterLower);

    // SameAs(0): the rule's name and its numbers.
    private static (string Name, int[] Indexes) Arguments(string rule)
    {
        var open = rule.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || IsTypeName(rule))
        {
            return (rule, []);
        }

        var numbers = rule[(open + 1)..^1].Split(',', StringSplitOptions.TrimEntries);
        return (rule[..open], [.. numbers.Select(number => int.Parse(number, CultureInfo.InvariantCulture))]);
    }

    private static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? $"`` {Cell(text)} ``" : $"`{Cell(text)}`";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
}
