using Pipeline.Compiled;

namespace Pipeline.Commands;

/// <summary>What the process has around it; a test gives its own.</summary>
internal sealed record HostEnvironment
{
    /// <summary>What the generator compiled.</summary>
    public required CompiledProject Project { get; init; }

    /// <summary>Where lines go.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where errors of usage go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person watches, so that progress can be shown in place.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Where appsettings.json and the samples are: beside the program, whatever the working directory.</summary>
    public string ContentRoot { get; init; } = AppContext.BaseDirectory;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
