using Generator.Diagnostics;
using Generator.Text;

namespace Generator.Templating;

/// <summary>
/// A rendered template as plain data. The text has every value printed in; <see cref="Holes"/> says which spans of it
/// the run replaces, <see cref="Map"/> where each span was written.
/// </summary>
/// <remarks>Errors of the template's own syntax are on <see cref="Template.Diagnostics"/>, once a file; these are the rendering's.</remarks>
internal sealed record RenderedSql
{
    public required string Text { get; init; }

    public required SourceMap Map { get; init; }

    /// <summary>In order of their spans, which never overlap.</summary>
    public EquatableArray<Hole> Holes { get; init; }

    /// <summary>The arguments of <c>config(...)</c>, in order; a later entry of a name replaces an earlier one.</summary>
    public EquatableArray<ConfigEntry> Config { get; init; }

    public EquatableArray<Reference> Refs { get; init; }

    public EquatableArray<Reference> Sources { get; init; }

    /// <summary>Unique ids (<c>macro.package.name</c>) of the macros called, ordered.</summary>
    public EquatableArray<string> MacrosUsed { get; init; }

    public EquatableArray<Assumption> Assumptions { get; init; }

    /// <summary>Whether the rendering asked <c>is_incremental()</c>, so that the other answer may give other text.</summary>
    public bool UsesIsIncremental { get; init; }

    /// <summary>Whether the rendering asked <c>target.type</c>.</summary>
    public bool UsesTargetType { get; init; }

    /// <summary>Whether the text lacks something because of an error here or in the template: later stages stop, and nothing cascades.</summary>
    public bool HasErrors { get; init; }

    public EquatableArray<DiagnosticInfo> Diagnostics { get; init; }
}

/// <summary>One keyword argument of <c>config(...)</c>.</summary>
/// <param name="Name">The configuration's name, as written.</param>
/// <param name="Value">Its value.</param>
/// <param name="Location">The argument in the template.</param>
internal sealed record ConfigEntry(string Name, TemplateValue Value, SourceLocation Location);

/// <summary>A call of <c>ref()</c> or <c>source()</c>.</summary>
/// <param name="Name">As written: <c>model</c>, <c>package.model</c> or <c>source.table</c>.</param>
/// <param name="UniqueId">The node it means; null when it is unknown or ambiguous.</param>
/// <param name="Location">The call in the template.</param>
internal sealed record Reference(string Name, string? UniqueId, SourceLocation Location);
