using System.CommandLine;
using System.Data.Common;
using Pipeline.Loading;
using Pipeline.Reporting;
using Pipeline.Stages;
using Pipeline.Warehouses;

namespace Pipeline.Commands;

/// <summary>Runs a command's body inside a session and turns what goes wrong into a message and an exit code.</summary>
internal static class CommandRunner
{
    /// <summary>Runs a command.</summary>
    /// <param name="host">The process.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="command">The command's name.</param>
    /// <param name="body">What it does; gives the exit code.</param>
    /// <param name="cancellationToken">Ctrl+C.</param>
    public static async Task<int> RunAsync(
        HostEnvironment host,
        ParseResult parsed,
        string command,
        Func<Session, CancellationToken, Task<int>> body,
        CancellationToken cancellationToken)
    {
        Session? session = null;
        try
        {
            session = await Session.StartAsync(host, parsed, command, cancellationToken).ConfigureAwait(false);
            return await body(session, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Say(host, session, "Cancelled.");
            return ExitCode.Failed;
        }
        catch (Exception error) when (error is UsageException or WarehouseException or StageException or RunValueException)
        {
            Say(host, session, error.Message);
            return ExitCode.Error;
        }
        catch (Exception error) when (error is DbException or LoadException)
        {
            Say(host, session, ErrorText.Of(error));
            return ExitCode.Failed;
        }
        catch (Exception error)
        {
            Say(host, session, ErrorText.Of(error));
            return ExitCode.Error;
        }
        finally
        {
            (session?.Events as IDisposable)?.Dispose();
        }
    }

    // Before there is a session, nothing says how events are to be written.
    private static void Say(HostEnvironment host, Session? session, string text)
    {
        if (session is null)
        {
            host.Error.WriteLine(text);
        }
        else
        {
            session.Events.Publish(new Message(text, EventLevel.Error));
        }
    }
}
