using Generator.Text;

namespace Generator.Project.Config;

/// <summary>What a failed data test does.</summary>
internal enum TestSeverity
{
    Error,
    Warn,
}

/// <summary>The resolved configuration of a data test ("Data test configurations").</summary>
internal sealed record DataTestConfig
{
    public required EquatableArray<ConfigAssignment> Assignments { get; init; }

    public bool Enabled { get; init; } = true;

    public TestSeverity Severity { get; init; }

    /// <summary>A comparison with the failure count, such as <c>&gt; 10</c>.</summary>
    public string ErrorIf { get; init; } = "!= 0";

    /// <summary>A comparison with the failure count, such as <c>&gt; 0</c>.</summary>
    public string WarnIf { get; init; } = "!= 0";

    /// <summary>An aggregate over the failing rows.</summary>
    public string FailCalc { get; init; } = "count(*)";

    /// <summary>Most failing rows to count; null without a limit.</summary>
    public int? Limit { get; init; }

    /// <summary>A condition that the tested relation's rows must meet to be tested, not rendered; null without.</summary>
    public string? Where { get; init; }

    public EquatableArray<string> Tags { get; init; }

    public string? Group { get; init; }

    public bool StoreFailures { get; init; }

    /// <summary>The test's own level; null means that of the node it tests.</summary>
    public AnalysisLevel? StaticAnalysis { get; init; }

    /// <summary>Resolves the configuration of a data test.</summary>
    /// <param name="levels">What holds for it, the later winning.</param>
    public static DataTestConfig Resolve(IEnumerable<ConfigAssignment> levels)
    {
        var assignments = ConfigResolver.Resolve(ResourceKind.DataTest, levels);
        var values = new ConfigValues(assignments);
        return new DataTestConfig
        {
            Assignments = assignments,
            Enabled = values.Boolean("enabled") ?? true,
            Severity = values.Choice<TestSeverity>("severity") ?? TestSeverity.Error,
            ErrorIf = values.Text("error_if") ?? "!= 0",
            WarnIf = values.Text("warn_if") ?? "!= 0",
            FailCalc = values.Text("fail_calc") ?? "count(*)",
            Limit = values.Number("limit"),
            Where = values.Text("where"),
            Tags = values.Texts("tags").Distinct(StringComparer.Ordinal).ToEquatableArray(),
            Group = values.Text("group"),
            StoreFailures = values.Boolean("store_failures") ?? values["store_failures_as"] is not null,
            StaticAnalysis = AnalysisLevels.Parse(values.Text("static_analysis")),
        };
    }
}
