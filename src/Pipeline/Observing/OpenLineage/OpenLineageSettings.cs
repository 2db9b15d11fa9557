namespace Pipeline.Observing.OpenLineage;

/// <summary>Where OpenLineage events go: to a server, to a file, or to both.</summary>
internal sealed record OpenLineageSettings
{
    /// <summary>The server's endpoint, such as Marquez' <c>/api/v1/lineage</c>; null without one.</summary>
    public HttpSettings? Http { get; init; }

    /// <summary>The file to which events are added, one a line; null without one.</summary>
    public string? File { get; init; }

    /// <summary>The namespace of jobs; null for the project's name.</summary>
    public string? Namespace { get; init; }
}
