namespace Pipeline.Compiled;

/// <summary>Why the build left a node out of every run: what the compiler could not understand of it, in a build that only warns.</summary>
/// <param name="DiagnosticId">The diagnostic's id, such as <c>GEN3001</c>.</param>
/// <param name="Path">The file to mend, relative to the SQL root.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Reason">The diagnostic's message.</param>
public sealed record Omission(string DiagnosticId, string Path, int Line, string Reason)
{
    /// <summary>In one line, as runs report it.</summary>
    public override string ToString() => System.FormattableString.Invariant($"{Path}:{Line}: {DiagnosticId}: {Reason}");
}
