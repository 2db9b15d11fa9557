using System.CommandLine;
using System.Globalization;
using Pipeline.Artefacts;
using Pipeline.Compiled;
using Pipeline.Reporting;

namespace Pipeline.Commands;

/// <summary><c>compile</c>: writes the SQL of the chosen target to files; it needs no warehouse and no driver.</summary>
internal static class CompileCommand
{
    /// <summary>The command.</summary>
    public static Command Create(HostEnvironment host)
    {
        var command = new Command("compile", "Write the models' and tests' SQL to target/compiled and target/run, and the manifest");
        SharedOptions.AddTo(command, SharedOptions.Selection);
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(host, parsed, "compile", (session, _) => Task.FromResult(Run(session, parsed)), cancellationToken));
        return command;
    }

    private static int Run(Session session, ParseResult parsed)
    {
        var selected = session.Select(parsed);
        var nodes = selected.Where(node => node is not SourceTable && node.Omission(session.Run.Target.Dialect) is null).ToList();
        var target = session.Settings.TargetPath;
        new CompiledFiles(session.Project.Name, target, session.Run).Write(nodes, session.Kind.Script(session.Run));
        ArtefactFile.Write(target, "manifest.json", new ManifestFile(session.Project, session.Run).Create(), session.Secrets);
        session.Events.Publish(new Message(string.Create(CultureInfo.InvariantCulture, $"Compiled {nodes.Count} nodes for {session.Run.Target.Name} to {target}/compiled and {target}/run")));
        foreach (var line in TypedColumns.Lines([.. selected.OfType<Model>()]))
        {
            session.Events.Publish(new Message(line));
        }

        return ExitCode.Success;
    }
}
