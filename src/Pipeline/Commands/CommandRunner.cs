using System.CommandLine;
using System.Data.Common;
using Pipeline.Loading;
using Pipeline.Observing;
using Pipeline.Reporting;
using Pipeline.Runs;

namespace Pipeline.Commands;

/// <summary>Runs a command's body inside a session and turns what goes wrong into a message and an exit code.</summary>
internal static class CommandRunner
{
    /// <summary>Runs a command.</summary>
    /// <param name="host">The process.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="command">The command's name.</param>
    /// <param name="request">What is asked for beyond the command line.</param>
    /// <param name="body">What it does; gives the exit code.</param>
    /// <param name="cancellationToken">Ctrl+C.</param>
    public static async Task<int> RunAsync(
        HostEnvironment host,
        ParseResult parsed,
        string command,
        RunRequest request,
        Func<Session, CancellationToken, Task<int>> body,
        CancellationToken cancellationToken)
    {
        Session? session = null;
        try
        {
            session = await Session.StartAsync(host, parsed, command, request, cancellationToken).ConfigureAwait(false);
            RunPosition.EnterRun(session.Run.InvocationId);
            return await body(session, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            Say(host, session, IsCancellation(error, cancellationToken) ? "Cancelled." : ErrorText.Of(error));
            return Code(error, cancellationToken);
        }
        finally
        {
            if (session is not null)
            {
                await session.Events.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Runs a command of which nothing is asked beyond its command line.</summary>
    /// <param name="host">The process.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="command">The command's name.</param>
    /// <param name="body">What it does; gives the exit code.</param>
    /// <param name="cancellationToken">Ctrl+C.</param>
    public static Task<int> RunAsync(
        HostEnvironment host, ParseResult parsed, string command, Func<Session, CancellationToken, Task<int>> body, CancellationToken cancellationToken) =>
        RunAsync(host, parsed, command, new RunRequest(), body, cancellationToken);

    /// <summary>The exit code of an error: that of a failure when the data or the statement is at fault.</summary>
    public static int Code(Exception error, CancellationToken cancellationToken) =>
        error is DbException or LoadException || IsCancellation(error, cancellationToken) ? ExitCode.Failed : ExitCode.Error;

    private static bool IsCancellation(Exception error, CancellationToken cancellationToken) =>
        error is OperationCanceledException && cancellationToken.IsCancellationRequested;

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
