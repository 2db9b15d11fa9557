using System.Buffers;
using System.Threading.Channels;
using Pipeline.Stages;

namespace Pipeline.Loading;

/// <summary>
/// Opens a load's files ahead of those who parse them, several at once, as a bucket answers each only after a while. Small
/// files are read whole; what waits is limited in bytes, not in files.
/// </summary>
internal sealed class ReadAhead : IAsyncDisposable
{
    private const int Readers = 8;
    private const int WholeUpTo = 2 << 20;
    private const int Unit = 4 << 10;

    private readonly IStage _stage;
    private readonly IReadOnlyList<StageFile> _files;
    private readonly Channel<OpenedFile> _opened = Channel.CreateUnbounded<OpenedFile>();
    private readonly bool _needsETag;
    private readonly SemaphoreSlim _units;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _stop;
    private readonly Task _reading;
    private int _next;

    /// <summary>Starts reading.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="files">Its files to load.</param>
    /// <param name="needsETag">Whether the ETag must be known before a file is read.</param>
    /// <param name="waitingBytes">The bytes of files that may wait.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public ReadAhead(IStage stage, IReadOnlyList<StageFile> files, bool needsETag, int waitingBytes, CancellationToken cancellationToken)
    {
        _stage = stage;
        _files = files;
        _needsETag = needsETag;
        _units = new SemaphoreSlim(Math.Max(waitingBytes, WholeUpTo + Unit) / Unit);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _reading = Task.Run(ReadAllAsync, CancellationToken.None);
    }

    /// <summary>The opened files, for any number of takers; it ends with the error that ended the reading.</summary>
    public ChannelReader<OpenedFile> Files => _opened.Reader;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading;
        while (_opened.Reader.TryRead(out var file))
        {
            file.Dispose();
        }

        _stop.Dispose();
        _units.Dispose();
        _turn.Dispose();
    }

    private async Task ReadAllAsync()
    {
        try
        {
            await Task.WhenAll(Enumerable.Range(0, Math.Min(Readers, _files.Count)).Select(_ => Task.Run(ReadAsync)));
            _opened.Writer.Complete();
        }
        catch (Exception error)
        {
            // Whatever ended the reading ends those who wait for files.
            _opened.Writer.Complete(error);
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            while (Interlocked.Increment(ref _next) - 1 is var index && index < _files.Count)
            {
                var file = _files[index];
                var units = (int)(Math.Min(file.Size, WholeUpTo) / Unit) + 1;
                await AcquireAsync(units);
                _opened.Writer.TryWrite(await OpenAsync(file, units));
            }
        }
        catch
        {
            await _stop.CancelAsync();
            throw;
        }
    }

    private async Task AcquireAsync(int units)
    {
        // One at a time, or two could each hold half of what they need.
        await _turn.WaitAsync(_stop.Token);
        try
        {
            for (var i = 0; i < units; i++)
            {
                await _units.WaitAsync(_stop.Token);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<OpenedFile> OpenAsync(StageFile file, int units)
    {
        try
        {
            file = _needsETag ? file with { ETag = await _stage.ETagAsync(file, _stop.Token) } : file;
            var content = await _stage.OpenAsync(file, _stop.Token);
            if (file.Size > WholeUpTo)
            {
                return new OpenedFile(file, content, null, () => _units.Release(units));
            }

            await using (content)
            {
                var bytes = ArrayPool<byte>.Shared.Rent((int)file.Size + 1);
                var read = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, _stop.Token);
                return new OpenedFile(file, new MemoryStream(bytes, 0, read, writable: false), null, () =>
                {
                    ArrayPool<byte>.Shared.Return(bytes);
                    _units.Release(units);
                });
            }
        }
        catch (StageException error) when (error.Error == StageError.FileGone)
        {
            return new OpenedFile(file, Stream.Null, error.Message, () => _units.Release(units));
        }
        catch (IOException error)
        {
            throw new StageException(StageError.Unavailable, $"'{file.Key}' in '{_stage.Url}' cannot be read: {error.Message}", error);
        }
    }
}

/// <summary>A file of the stage, opened.</summary>
/// <param name="file">The file.</param>
/// <param name="content">Its bytes.</param>
/// <param name="problem">Why it has none; null when it has.</param>
/// <param name="release">Gives back what it holds.</param>
internal sealed class OpenedFile(StageFile file, Stream content, string? problem, Action release) : IDisposable
{
    /// <summary>The file, as listed.</summary>
    public StageFile File { get; } = file;

    /// <summary>Its bytes.</summary>
    public Stream Content { get; } = content;

    /// <summary>Why it cannot be read; null when it can.</summary>
    public string? Problem { get; } = problem;

    /// <inheritdoc />
    public void Dispose()
    {
        Content.Dispose();
        release();
    }
}
