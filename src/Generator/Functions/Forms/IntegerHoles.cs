using System.Globalization;
using Generator.Types;

namespace Generator.Functions.Forms;

/// <summary>
/// Writes out <c>{1:bigint}</c> and <c>{1:integer}</c>: where DuckDB's function takes whole numbers only, a constant stands as it is and anything
/// that DuckDB would not convert by itself is cast. A fraction is rounded, as Snowflake does.
/// </summary>
internal static class IntegerHoles
{
    public static string Expand(string template, FunctionCall call)
    {
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var index = i.ToString(CultureInfo.InvariantCulture);
            template = Expand(template, index, "bigint", IsWhole(call.Arguments[i]) || IsBigInt(call.Arguments[i].Type));
            template = Expand(template, index, "integer", IsWhole(call.Arguments[i]));
        }

        return template;
    }

    private static string Expand(string template, string index, string type, bool fits) =>
        template.Replace($"{{{index}:{type}}}", fits ? $"{{{index}}}" : $"cast({{{index}}} as {type})");

    private static bool IsWhole(FunctionArgument argument) =>
        int.TryParse(argument.Constant, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static bool IsBigInt(SqlType type) => type is { Kind: SqlTypeKind.Number, Scale: 0, Precision: <= 18 };
}
