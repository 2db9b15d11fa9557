using System.Threading.Channels;

namespace Pipeline.Observing;

/// <summary>What is to be sent, one after the other and beside the run.</summary>
/// <typeparam name="T">What one of it is.</typeparam>
internal sealed class Outbox<T> : IAsyncDisposable
{
    private readonly Channel<T> _pending = Channel.CreateUnbounded<T>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _sender;

    /// <summary>Begins to wait for something to send.</summary>
    /// <param name="send">Sends one; it throws nothing.</param>
    public Outbox(Func<T, Task> send) => _sender = Task.Run(async () =>
    {
        await foreach (var item in _pending.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            await send(item).ConfigureAwait(false);
        }
    });

    /// <summary>Adds one; from any thread.</summary>
    public void Add(T item) => _pending.Writer.TryWrite(item);

    /// <summary>Sends what is left.</summary>
    public async ValueTask DisposeAsync()
    {
        _pending.Writer.TryComplete();
        await _sender.ConfigureAwait(false);
    }
}
