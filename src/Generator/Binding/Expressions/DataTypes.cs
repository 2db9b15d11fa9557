using System.Globalization;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Types;

namespace Generator.Binding.Expressions;

/// <summary>Resolves the name of a data type.</summary>
internal static class DataTypes
{
    /// <summary>The type; <see cref="SqlType.Unknown"/> with a diagnostic when Snowflake has none of this name.</summary>
    public static SqlType Resolve(BindingContext context, DataTypeName name)
    {
        if (name.Name.Length == 0)
        {
            return SqlType.Unknown;
        }

        List<int> arguments = [.. name.Arguments.Select(a => int.TryParse(a.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1)];
        if (!SqlTypeNames.TryParse(name.Name, arguments, out var type, out var problem))
        {
            context.Report(BindingDiagnostics.UnknownDataType, name.Span, problem);
        }

        return type;
    }
}
