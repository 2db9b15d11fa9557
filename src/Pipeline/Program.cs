using Pipeline.Commands;
using Pipeline.Compiled;

// The one line that names what the generator compiled.
var project = Generated.Models.Project;

return await CommandLine.RunAsync(
    new HostEnvironment { Project = project, Out = Console.Out, Error = Console.Error, IsTerminal = !Console.IsOutputRedirected },
    args);
