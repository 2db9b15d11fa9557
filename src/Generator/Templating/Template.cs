using Generator.Diagnostics;
using Generator.Templating.Parsing;
using Generator.Text;

namespace Generator.Templating;

/// <summary>A parsed Jinja template. It is equal to another when their files are, so that an incremental step may keep it.</summary>
internal sealed class Template : IEquatable<Template>
{
    private Template? _ofNode;

    private Template(SourceFile file, bool isBuiltIn)
    {
        var diagnostics = new List<DiagnosticInfo>();
        File = file;
        IsBuiltIn = isBuiltIn;
        Body = new StatementParser(file, diagnostics).ParseTemplate();
        MacroStatements = [.. Body.OfType<MacroStatement>()];
        SnapshotStatements = [.. Body.OfType<SnapshotStatement>()];
        Macros = MacroStatements.Select(DefinitionOf).ToEquatableArray();
        Snapshots = SnapshotStatements.Select(snapshot => new SnapshotDefinition(snapshot.Name, file.LocationOf(snapshot.NameSpan))).ToEquatableArray();
        Diagnostics = diagnostics.ToEquatableArray();
    }

    public SourceFile File { get; }

    /// <summary>Whether it comes with the compiler: users look at the calls of its macros, never into it.</summary>
    public bool IsBuiltIn { get; }

    /// <summary>Its macros, generic tests and materializations, in order.</summary>
    public EquatableArray<MacroDefinition> Macros { get; }

    /// <summary>Its <c>{% snapshot %}</c> blocks, in order.</summary>
    public EquatableArray<SnapshotDefinition> Snapshots { get; }

    /// <summary>Errors of its Jinja.</summary>
    public EquatableArray<DiagnosticInfo> Diagnostics { get; }

    public IReadOnlyList<Statement> Body { get; }

    public IReadOnlyList<MacroStatement> MacroStatements { get; }

    public IReadOnlyList<SnapshotStatement> SnapshotStatements { get; }

    private Template(Template package)
    {
        File = package.File;
        Body = package.Body;
        MacroStatements = package.MacroStatements;
        SnapshotStatements = package.SnapshotStatements;
        Macros = package.Macros;
        Snapshots = package.Snapshots;
        Diagnostics = package.Diagnostics;
    }

    /// <summary>The template as a node's: what is wrong in a package's model stands in that model, for there is no call of it to look at.</summary>
    public Template OfNode => IsBuiltIn ? _ofNode ??= new Template(this) : this;

    public static Template Parse(SourceFile file) => new(file, isBuiltIn: false);

    /// <summary>Parses a text that is no file of the user's, so that everything in it is placed at whoever renders it.</summary>
    public static Template ParseBuiltIn(SourceFile file) => new(file, isBuiltIn: true);

    public bool Equals(Template? other) => other is not null && IsBuiltIn == other.IsBuiltIn && File.Equals(other.File);

    public override bool Equals(object? obj) => Equals(obj as Template);

    public override int GetHashCode() => File.GetHashCode();

    private MacroDefinition DefinitionOf(MacroStatement macro) => new(
        macro.Kind,
        macro.Name,
        macro.Parameters.Items.Select(parameter => parameter.Name).ToEquatableArray(),
        macro.SendsStatements,
        File.LocationOf(macro.NameSpan));
}
