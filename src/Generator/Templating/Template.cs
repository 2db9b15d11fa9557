using Generator.Diagnostics;
using Generator.Text;

namespace Generator.Templating;

/// <summary>A parsed Jinja template. It is equal to another when their files are, so that an incremental step may keep it.</summary>
internal sealed class Template : IEquatable<Template>
{
    private Template(SourceFile file) => File = file;

    public SourceFile File { get; }

    /// <summary>Its macros, generic tests and materializations, in order.</summary>
    public EquatableArray<MacroDefinition> Macros { get; private init; }

    /// <summary>Its <c>{% snapshot %}</c> blocks, in order.</summary>
    public EquatableArray<SnapshotDefinition> Snapshots { get; private init; }

    /// <summary>Errors of its Jinja.</summary>
    public EquatableArray<DiagnosticInfo> Diagnostics { get; private init; }

    public static Template Parse(SourceFile file) => new(file);

    public bool Equals(Template? other) => other is not null && File.Equals(other.File);

    public override bool Equals(object? obj) => Equals(obj as Template);

    public override int GetHashCode() => File.GetHashCode();
}
