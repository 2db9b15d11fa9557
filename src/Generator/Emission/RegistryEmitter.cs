namespace Generator.Emission;

/// <summary>The registry: Models, by which application code reaches everything, and Relations, which statements name.</summary>
internal static class RegistryEmitter
{
    public static GeneratedFile EmitModels(RegistryPlan registry, string codeNamespace)
    {
        var writer = GeneratedFile.Begin("the SQL project " + registry.ProjectName, codeNamespace);
        writer.Line($"/// <summary>The models of {CSharpNames.Doc(registry.ProjectName)}, and the project they belong to.</summary>");
        writer.Line("public static class Models");
        writer.Block(() =>
        {
            foreach (var model in registry.Models)
            {
                writer.Line($"/// <summary>{CSharpNames.Doc(model.Description)}</summary>");
                writer.Line($"public static Model<{model.Name}> {model.Name} => {model.Name}Model.Instance;");
                writer.Line();
            }

            writer.Line("/// <summary>Everything compiled: the nodes in graph order, the vars, the built-in packages.</summary>");
            writer.Line("public static CompiledProject Project { get; } = new()");
            writer.Block(() => WriteProject(writer, registry), ";");
            writer.Line();
            writer.Line("/// <summary>The dependency graph.</summary>");
            writer.Line("public static ProjectGraph Graph { get; } = new(Project.Nodes);");
        });
        return new GeneratedFile("Models.g.cs", writer.ToString());
    }

    public static GeneratedFile EmitRelations(RegistryPlan registry, string codeNamespace)
    {
        var writer = GeneratedFile.Begin("the SQL project " + registry.ProjectName, codeNamespace);
        writer.Line("internal static class Relations");
        writer.Block(() =>
        {
            foreach (var entry in registry.Relations.Entries)
            {
                writer.Line(
                    $"public static readonly Relation {entry.Name} = new({CSharpNames.Literal(entry.Relation.UniqueId)}, "
                    + $"{CSharpNames.Literal(entry.Relation.Schema)}, {CSharpNames.Literal(entry.Relation.Identifier)});");
            }
        });
        return new GeneratedFile("Relations.g.cs", writer.ToString());
    }

    private static void WriteProject(SourceWriter writer, RegistryPlan registry)
    {
        writer.Line($"Name = {CSharpNames.Literal(registry.ProjectName)},");
        if (registry.Vars.Count > 0)
        {
            writer.Line("Vars = new Dictionary<string, string?>");
            writer.Block(
                () =>
                {
                    foreach (var value in registry.Vars)
                    {
                        writer.Line($"[{CSharpNames.Literal(value.Name)}] = {CSharpNames.Literal(value.Default)},");
                    }
                },
                ",");
        }

        writer.Line("Nodes =");
        writer.Line("[");
        writer.Indented(() =>
        {
            foreach (var node in registry.Nodes)
            {
                writer.Line(node + ",");
            }
        });
        writer.Line("],");
        if (registry.Packages.Count > 0)
        {
            writer.Line("Packages =");
            writer.Line("[");
            writer.Indented(() =>
            {
                foreach (var package in registry.Packages)
                {
                    writer.Line($"new({CSharpNames.Literal(package.Name)}, {CSharpNames.Literal(package.Version)},");
                    writer.Indented(() =>
                    {
                        writer.Line(CSharpNames.Literals(package.Macros) + ",");
                        writer.Line(CSharpNames.Literals(package.Tests) + "),");
                    });
                }
            });
            writer.Line("],");
        }
    }
}
