using Generator.Syntax;
using Generator.Types.DuckDb;

namespace Generator.Types;

/// <summary>The types that schema files and seeds declare, in the words of the project's dialect.</summary>
internal static class DeclaredTypes
{
    /// <param name="text">The whole data type.</param>
    /// <param name="dialect">The project's dialect.</param>
    /// <param name="type">The type; <see cref="SqlType.Unknown"/> when the result is false.</param>
    /// <param name="problem">What is wrong, as the end of a sentence; empty when the result is true.</param>
    public static bool TryParse(string text, SqlDialect dialect, out SqlType type, out string problem) => dialect == SqlDialect.DuckDb
        ? DuckDbTypeNames.TryParse(text, out type, out problem)
        : SqlTypeNames.TryParse(text, out type, out problem);
}
