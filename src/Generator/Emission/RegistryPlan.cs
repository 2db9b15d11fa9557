using Generator.Text;

namespace Generator.Emission;

/// <summary>What the registry lists. It changes when a node comes, goes or moves, not when one is edited.</summary>
/// <param name="ProjectName">From dbt_project.yml.</param>
/// <param name="Vars">The vars and the text of their defaults.</param>
/// <param name="Relations">Every relation and its C# name.</param>
/// <param name="Models">Properties of Models: class, name in C#, description.</param>
/// <param name="Nodes">Expressions of all nodes in graph order.</param>
/// <param name="Packages">The packages that packages.yml names.</param>
internal sealed record RegistryPlan(
    string ProjectName,
    EquatableArray<VarPlan> Vars,
    RelationNames Relations,
    EquatableArray<RegisteredModel> Models,
    EquatableArray<string> Nodes,
    EquatableArray<PackagePlan> Packages);

/// <summary>A var and its default as text; null when the run must give it.</summary>
internal sealed record VarPlan(string Name, string? Default);

/// <summary>A model's property on the registry.</summary>
internal sealed record RegisteredModel(string Name, string Description);

/// <summary>A package whose macros and tests are built in.</summary>
internal sealed record PackagePlan(string Name, string Version, EquatableArray<string> Macros, EquatableArray<string> Tests);
