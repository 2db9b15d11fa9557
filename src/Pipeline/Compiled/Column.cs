namespace Pipeline.Compiled;

/// <summary>A column of a source, seed, model or snapshot.</summary>
/// <param name="Name">The column's name as written, unquoted.</param>
/// <param name="DataType">The type as the dialect that the project is written in names it, such as <c>NUMBER(38,0)</c>; null where it is not known.</param>
/// <param name="DuckDbType">The type it is stored in on DuckDB; null where it is not known.</param>
/// <param name="Nullable">Whether the compiler thinks that NULL can occur.</param>
/// <param name="Description">The contract's description; empty without one.</param>
public sealed record Column(string Name, string? DataType, string? DuckDbType, bool Nullable, string Description = "");
