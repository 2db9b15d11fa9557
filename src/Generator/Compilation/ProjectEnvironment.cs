using Generator.Binding;
using Generator.Project;
using Generator.Templating;
using Generator.Text;
using Generator.Types;

namespace Generator.Compilation;

/// <summary>Answers what templates and the binder ask of the project: relations, their columns, vars.</summary>
internal sealed class ProjectEnvironment : IProjectEnvironment, IRelationSchemas
{
    private readonly ProjectFile _project;
    private readonly Dictionary<string, TemplateValue> _vars = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResolvedRelation> _refs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResolvedRelation> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RelationSchema> _schemas = new(StringComparer.Ordinal);

    private ProjectEnvironment(ProjectFile project, BuildOptions options)
    {
        _project = project;
        Target = new TargetInfo(options.TargetName, Generator.Project.Config.NodeConfig.DefaultSchema, project.Name, project.Profile?.Text ?? project.Name);
        foreach (var definition in project.Vars.Where(v => v.Package is null).Concat(project.Vars.Where(v => v.Package == project.Name)))
        {
            _vars[definition.Name.Text] = PlainValues.FromYaml(definition.Value);
        }

        foreach (var value in options.Vars)
        {
            _vars[value.Key] = value.Value;
        }
    }

    public string ProjectName => _project.Name;

    public IEnumerable<string> RefNames => _refs.Keys;

    public IEnumerable<string> SourceNames => _sources.Keys;

    public IEnumerable<string> VarNames => _vars.Keys;

    public TargetInfo Target { get; }

    /// <summary>An environment of values alone, as schema files are rendered in.</summary>
    public static ProjectEnvironment OfValues(ProjectFile project, BuildOptions options) => new(project, options);

    /// <summary>The environment of a project's nodes; the schemas of models follow as they are compiled.</summary>
    /// <param name="definition">The project.</param>
    /// <param name="options">The build.</param>
    /// <param name="relations">The name and relation of everything that ref may name.</param>
    public static ProjectEnvironment Of(ProjectDefinition definition, BuildOptions options, IEnumerable<(string Name, ResolvedRelation Relation)> relations)
    {
        var environment = new ProjectEnvironment(definition.Project, options);
        foreach (var definitions in definition.Installed.Select(p => p.Project.Vars))
        {
            foreach (var value in definitions.Where(v => !environment._vars.ContainsKey(v.Name.Text)))
            {
                environment._vars[value.Name.Text] = PlainValues.FromYaml(value.Value);
            }
        }

        foreach (var (name, relation) in relations)
        {
            environment._refs[name] = relation;
        }

        foreach (var source in definition.Sources)
        {
            var relation = new ResolvedRelation(definition.UniqueIdOf(source), source.Schema.Text, source.Identifier.Text);
            environment._sources[source.Source.Text + "." + source.Name.Text] = relation;
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

    public RelationSchema? SchemaOf(string uniqueId) => _schemas.TryGetValue(uniqueId, out var schema) ? schema : null;

    public IReadOnlyList<ResolvedRelation> ResolveRef(string? package, string name, string? version) =>
        (package is null || package == ProjectName) && _refs.TryGetValue(name, out var relation) ? [relation] : [];

    public ResolvedRelation? ResolveSource(string source, string table) =>
        _sources.TryGetValue(source + "." + table, out var relation) ? relation : null;

    public IReadOnlyList<TemplateColumn>? ColumnsOf(string uniqueId) =>
        SchemaOf(uniqueId) is { IsOpen: false } schema
            ? [.. schema.Columns.Select(c => new TemplateColumn(c.Name, c.Type.IsUnknown ? null : SqlTypeDisplay.Of(c.Type)))]
            : null;

    public TemplateValue? FindVar(string name) => _vars.TryGetValue(name, out var value) ? value : null;
}
