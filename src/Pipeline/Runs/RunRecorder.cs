using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Pipeline.Artefacts;
using Pipeline.Compiled;
using Pipeline.Observing;
using Pipeline.Reporting;

namespace Pipeline.Runs;

/// <summary>
/// Writes one attempt at a run into the store while it goes on: it listens to the run's events. Writing is done beside the run, several
/// events a transaction, and a store that cannot be written does not end the run.
/// </summary>
internal sealed class RunRecorder : IEventSink, IAsyncDisposable
{
    private readonly RunStore _store;
    private readonly Guid _run;
    private readonly TimeProvider _clock;
    private readonly SecretMask _secrets;
    private readonly Channel<Action<SqliteConnection>> _pending = Channel.CreateUnbounded<Action<SqliteConnection>>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _writer;
    private readonly Timer _heartbeat;

    private RunRecorder(RunStore store, Guid run, int attempt, TimeProvider clock, SecretMask secrets)
    {
        _store = store;
        _run = run;
        _clock = clock;
        _secrets = secrets;
        Attempt = attempt;
        _writer = Task.Run(WriteAsync);
        _heartbeat = new Timer(_ => Enqueue(connection => RunWriter.Beat(connection, _run, Attempt)), null, ProcessIdentity.Heartbeat, ProcessIdentity.Heartbeat);
    }

    /// <summary>The attempt's number, from 1.</summary>
    public int Attempt { get; }

    /// <summary>How the attempt ends when its exit code does not say it: it waits, or had nothing to do. Null when the code says it.</summary>
    public RunEnd? Outcome { get; set; }

    /// <summary>Why the store could not be written; null when it could.</summary>
    public string? Problem { get; private set; }

    /// <summary>Begins an attempt at a run, which is added unless the store has it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="run">The run.</param>
    /// <param name="clock">Times what happens.</param>
    /// <param name="secrets">What the store is not to know.</param>
    /// <exception cref="RunStoreException">The store cannot be written.</exception>
    public static RunRecorder Begin(RunStore store, RunRecord run, TimeProvider clock, SecretMask secrets)
    {
        var attempt = store.Write(connection =>
        {
            RunWriter.Insert(connection, run);
            return RunWriter.BeginAttempt(connection, run.Id, run.CodeVersion, ProcessIdentity.Current, clock.GetUtcNow());
        });
        return new RunRecorder(store, run.Id, attempt, clock, secrets);
    }

    /// <summary>Notes the nodes that the run is going to reach, so that those it did not reach are known.</summary>
    public void Plan(IEnumerable<Node> nodes)
    {
        List<NodeRecord> planned = [.. nodes.Select(node => new NodeRecord(node.UniqueId, node.ResourceType, NodeRecord.Pending, null, null, null, IsLeftOut: false, null, null))];
        Enqueue(connection => planned.ForEach(node => RunWriter.Put(connection, _run, Attempt, node)));
    }

    /// <inheritdoc />
    public void Publish(RunEvent runEvent)
    {
        var now = _clock.GetUtcNow();
        switch (runEvent)
        {
            case TaskStarted task:
                Put(new TaskRecord(task.Task, task.Number, NodeRecord.Running, null, now, null));
                break;
            case TaskFinished task:
                Put(new TaskRecord(task.Task, task.Number, StoredText.Of(task.State), _secrets.Apply(task.Summary), now, task.Seconds));
                break;
            case NodeStarted node:
                Put(new NodeRecord(node.UniqueId, ResourceType(node.UniqueId), NodeRecord.Running, null, null, null, IsLeftOut: false, now, null));
                break;
            case NodeFinished node:
                Put(new NodeRecord(node.UniqueId, ResourceType(node.UniqueId), RunResultsFile.Status(node.Status), _secrets.Apply(node.Message), node.Rows, node.Failures, node.IsLeftOut, now, node.Seconds));
                break;
        }
    }

    /// <summary>Ends the attempt, after all that was noted of it.</summary>
    public async Task EndAsync(RunEnd end)
    {
        Enqueue(connection => RunWriter.End(connection, _run, Attempt, end with { Message = _secrets.Apply(end.Message) }, _clock.GetUtcNow()));
        await DisposeAsync().ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _heartbeat.DisposeAsync().ConfigureAwait(false);
        _pending.Writer.TryComplete();
        await _writer.ConfigureAwait(false);
    }

    private static string ResourceType(string uniqueId) => uniqueId[..uniqueId.IndexOf('.', StringComparison.Ordinal)];

    private void Put(TaskRecord task) => Enqueue(connection => RunWriter.Put(connection, _run, Attempt, task));

    private void Put(NodeRecord node) => Enqueue(connection => RunWriter.Put(connection, _run, Attempt, node));

    private void Enqueue(Action<SqliteConnection> write) => _pending.Writer.TryWrite(write);

    private async Task WriteAsync()
    {
        while (await _pending.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            var batch = new List<Action<SqliteConnection>>();
            while (_pending.Reader.TryRead(out var write))
            {
                batch.Add(write);
            }

            try
            {
                _store.Write(connection => batch.ForEach(write => write(connection)));
            }
            catch (RunStoreException error)
            {
                Problem ??= error.Message;
            }
        }
    }
}
