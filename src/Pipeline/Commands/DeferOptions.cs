using System.CommandLine;
using Pipeline.Compiled;
using Pipeline.Runs;
using Pipeline.State;
using Pipeline.Warehouses;

namespace Pipeline.Commands;

/// <summary><c>--defer</c> and <c>--favor-state</c> (dbt: "Defer").</summary>
internal static class DeferOptions
{
    /// <summary>Whether relations that this run does not build are read where the earlier run built them.</summary>
    public static readonly Option<bool> Defer = new("--defer") { Description = "Read what is not selected, and not built here, where the run of --state built it" };

    /// <summary>Whether deferral prefers the earlier run's relations to those built here.</summary>
    public static readonly Option<bool> FavorState = new("--favor-state") { Description = "With --defer: also when it is built here" };

    /// <summary>Makes the run read where the command line asks for it, and says so.</summary>
    /// <param name="session">The command's run.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="warehouse">The warehouse.</param>
    /// <param name="readers">The nodes of the run.</param>
    /// <param name="isBuilt">Whether the run builds a model.</param>
    /// <param name="cancellationToken">Ends the look-ups.</param>
    /// <exception cref="UsageException">No earlier run is named.</exception>
    /// <exception cref="WarehouseException">Its database cannot be read.</exception>
    public static async Task ApplyAsync(
        Session session, ParseResult parsed, IWarehouse warehouse, IEnumerable<Node> readers, Func<Model, bool> isBuilt, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Defer))
        {
            var earlier = session.StateOf(parsed) ?? throw new UsageException("--defer needs --state <dir>, the folder with the manifest.json of the run to read from.");
            var opened = warehouse is LockedWarehouse locked ? await locked.ReadyAsync(cancellationToken).ConfigureAwait(false) : warehouse;
            var relations = await new Deferral(earlier, session.Kind, opened)
                .FindAsync(new ProjectGraph(session.Project.Nodes), readers, isBuilt, parsed.GetValue(FavorState), cancellationToken).ConfigureAwait(false);
            session.Defer(relations, earlier);
        }
    }
}
