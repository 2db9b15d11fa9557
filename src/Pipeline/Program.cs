using Pipeline.Commands;
using Pipeline.Compiled;

var project = new CompiledProject { Name = "empty", Nodes = [] };

return await CommandLine.RunAsync(
    new HostEnvironment { Project = project, Out = Console.Out, Error = Console.Error, IsTerminal = !Console.IsOutputRedirected },
    args);
