namespace Pipeline.Compiled;

/// <summary>A package that packages.yml names and the compiler has built in.</summary>
/// <param name="Name">The package, such as <c>dbt_utils</c>.</param>
/// <param name="Version">The version or range that packages.yml asks for; empty when it names none.</param>
/// <param name="Macros">The built-in macros, ordered.</param>
/// <param name="Tests">The built-in generic tests, ordered.</param>
public sealed record Package(string Name, string Version, IReadOnlyList<string> Macros, IReadOnlyList<string> Tests);

/// <summary>Everything that the generator compiled out of a SQL project.</summary>
public sealed record CompiledProject
{
    /// <summary>The project's name from dbt_project.yml.</summary>
    public required string Name { get; init; }

    /// <summary>The project's vars with their defaults as text; a null default must be given by the run.</summary>
    public IReadOnlyDictionary<string, string?> Vars { get; init; } = new Dictionary<string, string?>();

    /// <summary>Every source, model, data test and operation, in graph order: a node comes after all it depends on.</summary>
    public required IReadOnlyList<Node> Nodes { get; init; }

    /// <summary>The packages whose macros and tests are built in.</summary>
    public IReadOnlyList<Package> Packages { get; init; } = [];

    /// <summary>The operation that the load step runs; null when the project has none.</summary>
    public Operation? Load => Nodes.OfType<Operation>().FirstOrDefault(o => o.DuckDb.OfType<CopyStatement>().Any());
}
