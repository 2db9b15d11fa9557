using Generator.Binding;
using Generator.Project;
using Generator.Templating;
using Generator.Text;
using Generator.Types;

namespace Generator.Compilation;

/// <summary>Answers what templates and the binder ask of the project: relations, their columns, vars.</summary>
internal sealed class ProjectEnvironment : IProjectEnvironment, IRelationSchemas
{
    private readonly ProjectFiles _projects;
    private readonly Dictionary<string, TemplateValue> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, TemplateValue>> _vars = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ResolvedRelation>> _refs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ResolvedRelation>> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResolvedRelation> _relations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RelationSchema> _schemas = new(StringComparer.Ordinal);

    private ProjectEnvironment(ProjectFiles projects, BuildOptions options)
    {
        _projects = projects;
        var project = projects.Root;
        Target = new TargetInfo(options.TargetName, Generator.Project.Config.NodeConfig.DefaultSchema, project.Name, project.Profile?.Text ?? project.Name);
        foreach (var value in options.Vars)
        {
            _given[value.Key] = value.Value;
        }
    }

    public string ProjectName => _projects.Root.Name;

    public IEnumerable<string> RefNames => _refs.Keys;

    public IEnumerable<string> SourceNames => _sources.Keys;

    public IEnumerable<string> VarNames => VarsSeenFrom(ProjectName).Keys;

    public TargetInfo Target { get; }

    /// <summary>An environment of values alone, as schema files are rendered in.</summary>
    public static ProjectEnvironment OfValues(ProjectFiles projects, BuildOptions options) => new(projects, options);

    /// <summary>The environment of a project's nodes; the schemas of models follow as they are compiled.</summary>
    /// <param name="definition">The project.</param>
    /// <param name="options">The build.</param>
    /// <param name="relations">The name and relation of everything that ref may name.</param>
    public static ProjectEnvironment Of(ProjectDefinition definition, BuildOptions options, IEnumerable<NamedRelation> relations)
    {
        var environment = new ProjectEnvironment(definition.Projects, options);
        foreach (var (name, relation) in relations)
        {
            environment.Name(environment._refs, name, relation);
        }

        foreach (var source in definition.Sources)
        {
            var relation = RelationOf(source);
            environment.Name(environment._sources, source.Source.Text + "." + source.Name.Text, relation);
            environment.Learn(new RelationSchema(
                relation.UniqueId,
                source.Source.Text + "." + source.Name.Text,
                source.Columns.Select(c => new SchemaColumn(ColumnNames.Of(c), c.Type ?? SqlType.Unknown, !c.IsNotNull)).ToEquatableArray(),
                // Columns without types document some of a source; with types they declare it.
                IsOpen: source.Columns.Count == 0 || source.Columns.Any(c => c.Type is null)));
        }

        return environment;
    }

    /// <summary>Takes note of a relation's columns.</summary>
    public void Learn(RelationSchema schema) => _schemas[schema.UniqueId] = schema;

    /// <summary>Takes note of a seed's columns; a source that does not declare its own and is stored under the seed's name has the same.</summary>
    public void LearnSeed(RelationSchema seed)
    {
        Learn(seed);
        var stored = RelationOf(seed.UniqueId);
        foreach (var source in _sources.Values.SelectMany(sources => sources).Where(source => IsStoredAs(source, stored)))
        {
            if (SchemaOf(source.UniqueId) is { IsOpen: true } described)
            {
                Learn(described with { Columns = seed.Columns, IsOpen = seed.IsOpen });
            }
        }
    }

    public RelationSchema? SchemaOf(string uniqueId) => _schemas.TryGetValue(uniqueId, out var schema) ? schema : null;

    /// <summary>The relation of a source table.</summary>
    public static ResolvedRelation RelationOf(SourceTable source) => new(source.UniqueId, source.Schema.Text, source.Identifier.Text);

    /// <summary>The relation of a node or source that there is.</summary>
    public ResolvedRelation RelationOf(string uniqueId) => _relations[uniqueId];

    // dbt looks in the project, then in the reader's own package, then in all others ("About ref function").
    public IReadOnlyList<ResolvedRelation> ResolveRef(string? package, string name, string? version, string reader) =>
        !_refs.TryGetValue(name, out var named) ? []
        : package is not null ? In(named, package)
        : First(named, reader);

    public ResolvedRelation? ResolveSource(string source, string table, string reader) =>
        _sources.TryGetValue(source + "." + table, out var named) ? First(named, reader)[0] : null;

    public IReadOnlyList<TemplateColumn>? ColumnsOf(string uniqueId) =>
        SchemaOf(uniqueId) is { IsOpen: false } schema
            ? [.. schema.Columns.Select(c => new TemplateColumn(c.Name, c.Type.IsUnknown ? null : SqlTypeDisplay.Of(c.Type)))]
            : null;

    public TemplateValue? FindVar(string name, string reader) => VarsSeenFrom(reader).TryGetValue(name, out var value) ? value : null;

    private static List<ResolvedRelation> In(List<ResolvedRelation> named, string package) =>
        named.FindAll(relation => UniqueIds.PackageOf(relation.UniqueId) == package);

    private static bool IsStoredAs(ResolvedRelation one, ResolvedRelation other) =>
        string.Equals(one.Schema, other.Schema, StringComparison.OrdinalIgnoreCase) && string.Equals(one.Identifier, other.Identifier, StringComparison.OrdinalIgnoreCase);

    private List<ResolvedRelation> First(List<ResolvedRelation> named, string reader) =>
        new[] { In(named, ProjectName), In(named, reader), named }.First(found => found.Count > 0);

    private void Name(Dictionary<string, List<ResolvedRelation>> names, string name, ResolvedRelation relation)
    {
        if (!names.TryGetValue(name, out var named))
        {
            names.Add(name, named = []);
        }

        named.Add(relation);
        _relations[relation.UniqueId] = relation;
    }

    private Dictionary<string, TemplateValue> VarsSeenFrom(string package)
    {
        if (!_vars.TryGetValue(package, out var vars))
        {
            _vars.Add(package, vars = new Dictionary<string, TemplateValue>(_given, StringComparer.Ordinal));
            foreach (var definition in _projects.VarsSeenFrom(package).Where(v => !vars.ContainsKey(v.Name.Text)))
            {
                vars.Add(definition.Name.Text, PlainValues.FromYaml(definition.Value));
            }
        }

        return vars;
    }
}
