using Generator.Templating.Evaluation;
using Generator.Templating.Values;

namespace Generator.Templating.Builtins;

/// <summary>The methods of a column (dbt: "About the Column object").</summary>
internal static class ColumnMethods
{
    public static readonly IReadOnlyDictionary<string, Function> Table = Function.Table(
        new("is_string", "self", call => BoolValue.Of(Self(call).IsString)),
        new("is_numeric", "self", call => BoolValue.Of(Self(call).IsNumeric)),
        new("is_float", "self", call => BoolValue.Of(Self(call).IsFloat)),
        new("is_integer", "self", call => BoolValue.Of(Self(call).IsInteger)),
        new("is_number", "self", call => BoolValue.Of(Self(call).IsNumeric || Self(call).IsFloat || Self(call).IsInteger)),
        new("string_size", "self", call => Self(call).Attribute("char_size")!),
        new("can_expand_to", "self, other_column", call => BoolValue.Of(Self(call).IsString && call[1] is ColumnValue { IsString: true })));

    private static ColumnValue Self(Call call) => (ColumnValue)call.Raw(0)!;
}
