using Generator.Syntax;
using Generator.Types;

namespace Generator.Binding.Expressions;

/// <summary>Resolves the name of a data type.</summary>
internal static class DataTypes
{
    /// <summary>The type; <see cref="SqlType.Unknown"/> with a diagnostic when the dialect has none of this name.</summary>
    public static SqlType Resolve(BindingContext context, DataTypeName name) => name.Name.Length == 0 ? SqlType.Unknown : context.Rules.DataType(name);
}
