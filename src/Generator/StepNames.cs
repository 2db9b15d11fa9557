namespace Generator;

/// <summary>The incremental steps by name, as tests of caching ask for them.</summary>
internal static class StepNames
{
    public const string Options = nameof(Options);
    public const string Files = nameof(Files);
    public const string Templates = nameof(Templates);
    public const string YamlDocuments = nameof(YamlDocuments);
    public const string Definition = nameof(Definition);
    public const string Compilation = nameof(Compilation);
    public const string Diagnostics = nameof(Diagnostics);
    public const string Models = nameof(Models);
    public const string Sources = nameof(Sources);
    public const string TestGroups = nameof(TestGroups);
    public const string Operations = nameof(Operations);
    public const string Registry = nameof(Registry);
}
