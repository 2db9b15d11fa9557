using Generator.Text;

namespace Generator.Templating;

/// <summary>What kind of block defines a macro.</summary>
internal enum MacroKind
{
    Macro,
    Test,

    /// <summary>Recognised, never run: the compiler knows dbt's own materializations only.</summary>
    Materialization,
}

/// <summary>A macro that a template defines.</summary>
/// <param name="Kind">The block that defines it.</param>
/// <param name="Name">The name it is called by; a generic test's starts with <c>test_</c>, as in dbt.</param>
/// <param name="Parameters">Its parameters' names, in order.</param>
/// <param name="SendsStatements">Whether its body names <c>run_query</c> or <c>statement</c>, so that <c>run-operation</c> has something to run.</param>
/// <param name="Location">Its name in the file.</param>
internal sealed record MacroDefinition(MacroKind Kind, string Name, EquatableArray<string> Parameters, bool SendsStatements, SourceLocation Location);

/// <summary>A <c>{% snapshot %}</c> block.</summary>
/// <param name="Name">The snapshot's name.</param>
/// <param name="Location">Its name in the file.</param>
internal sealed record SnapshotDefinition(string Name, SourceLocation Location);
