using Generator.Types;

namespace Generator.Dialects;

/// <summary>A column that a model stores: its contract's, or the inferred one where there is no contract.</summary>
/// <param name="Name">The name, unquoted.</param>
/// <param name="Type">Snowflake's type.</param>
internal sealed record OutputColumn(string Name, SqlType Type);
