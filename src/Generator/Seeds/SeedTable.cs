using Generator.Diagnostics;
using Generator.Text;
using Generator.Types;

namespace Generator.Seeds;

/// <summary>A column of a seed.</summary>
/// <param name="Name">As the binder names columns: in lower case, unless <c>quote_columns</c> keeps what the header says.</param>
/// <param name="Type">Configured in <c>column_types</c>, or inferred from the values.</param>
/// <param name="Nullable">Whether a value is missing.</param>
internal sealed record SeedColumn(string Name, SqlType Type, bool Nullable);

/// <summary>A seed's file, read.</summary>
/// <param name="Columns">Its columns in order.</param>
/// <param name="Rows">Its values in the form of <see cref="SeedRows"/>.</param>
/// <param name="Diagnostics">What is wrong with the file.</param>
internal sealed record SeedTable(EquatableArray<SeedColumn> Columns, string Rows, EquatableArray<DiagnosticInfo> Diagnostics);
