using Pipeline.Compiled;
using Pipeline.Reporting;

namespace Pipeline.Tasks;

/// <summary>Task <c>dbt_deps</c>: there is nothing to install, and it says what is built in instead.</summary>
internal static class DbtDeps
{
    /// <summary>The task's name.</summary>
    public const string Name = "dbt_deps";

    /// <summary>Tells each package of packages.yml.</summary>
    public static TaskOutcome Run(CompiledProject project, IEventSink events)
    {
        foreach (var package in project.Packages)
        {
            events.Publish(new Message($"{package.Name} {package.Version}".TrimEnd() + $": {package.Macros.Count} macros and {package.Tests.Count} tests are built in"));
        }

        return new TaskOutcome(TaskState.Success, project.Packages.Count == 0
            ? "packages.yml names no packages"
            : $"nothing to install; {string.Join(", ", project.Packages.Select(package => package.Name))} compiled in");
    }
}
