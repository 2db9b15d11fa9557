using Generator.Project;
using Generator.Project.Config;
using Generator.Templating;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>dbt's first pass: renders every model with <c>execute</c> false, for its configuration and its references.</summary>
internal sealed class ModelParser(ProjectInputs inputs, ProjectDefinition definition, MacroLibrary macros, NodeCache cache)
{
    /// <summary>The enabled models, in order of their names.</summary>
    public IReadOnlyList<ParsedModel> Parse(IReadOnlyDictionary<string, Template> templates, CancellationToken cancellation)
    {
        // Until a template's own config(...) is known, what the YAML files say stands for it.
        var provisional = cache.Get(
            nameof(Provisional),
            "",
            definition,
            () => new Provisional(definition.Models.Select(node => new NamedRelation(node.Name, RelationOf(node, ConfigOf(node)))).Concat(Others(definition)).ToEquatableArray()));
        var environment = new Lazy<ProjectEnvironment>(() => ProjectEnvironment.Of(definition, inputs.Options, provisional.Relations));
        var surroundings = cache.Intern(
            nameof(ModelParser),
            new Surroundings(definition.Projects, definition.Sources, inputs.Options, macros, provisional));

        var models = new List<ParsedModel>();
        foreach (var node in definition.Models.Where(n => templates.ContainsKey(n.File.Path)))
        {
            cancellation.ThrowIfCancellationRequested();
            var template = templates[node.File.Path].OfNode;
            var parsed = cache.Get(
                nameof(ParsedModel),
                node.UniqueId,
                new Key(node, template, surroundings),
                () => Parse(node, template, environment.Value));
            if (parsed.Config.Enabled)
            {
                models.Add(parsed);
            }
        }

        return models;
    }

    /// <summary>What ref may name beside models: enabled seeds and snapshots.</summary>
    public static IEnumerable<NamedRelation> Others(ProjectDefinition definition) =>
        from node in definition.Seeds.Concat(definition.Snapshots)
        let config = node.ResolveConfig(definition.Projects, [])
        where config.Enabled
        select new NamedRelation(node.Name, RelationOf(node, config));

    public static ResolvedRelation RelationOf(NodeDefinition node, NodeConfig config) => new(node.UniqueId, config.Schema, config.Alias ?? node.Name);

    private NodeConfig ConfigOf(NodeDefinition node) =>
        cache.Get(nameof(NodeConfig), node.UniqueId, (node, definition.Projects), () => node.ResolveConfig(definition.Projects, []));

    private ParsedModel Parse(NodeDefinition node, Template template, ProjectEnvironment environment)
    {
        var info = new NodeInfo(node.UniqueId, node.Name, "model", node.File.Path);
        var options = new RenderOptions(inputs.Options.WrittenFor, IsIncremental: false, Execute: false, RelationOf(node, ConfigOf(node)), info);
        var rendered = TemplateRenderer.Render(template, macros, environment, options);
        var config = node.ResolveConfig(definition.Projects, PlainValues.ToAssignments(rendered.Config));
        return new ParsedModel(node, template, rendered, config, RelationOf(node, config));
    }

    private sealed record Key(NodeDefinition Node, Template Template, Surroundings Surroundings);

    /// <summary>What every template of the project can see.</summary>
    private sealed record Surroundings(
        ProjectFiles Projects,
        EquatableArray<SourceTable> Sources,
        BuildOptions Options,
        MacroLibrary Macros,
        Provisional Relations);

    private sealed record Provisional(EquatableArray<NamedRelation> Relations);
}
