using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Pipeline.Compiled;

namespace Pipeline.Loading;

/// <summary>
/// Files as a table function: DuckDB's threads parse them, each a file of its own, straight into the chunks that it inserts. Nothing is kept; so the
/// first error in a file ends the query, and its transaction must be rolled back.
/// </summary>
internal sealed unsafe class CopyStream : IDisposable
{
    private static int _number;

    private readonly FileFormat _format;
    private readonly GCHandle _self;
    private readonly ConcurrentQueue<FileLoad> _loaded = new();
    private ReadAhead? _files;
    private LoadMeter? _meter;
    private CancellationToken _cancellation;
    private int[] _columns = [];
    private volatile Exception? _failure;

    /// <summary>Makes the function known to a database.</summary>
    /// <param name="connection">A connection to it.</param>
    /// <param name="format">How files are read.</param>
    public CopyStream(DuckDBConnection connection, FileFormat format)
    {
        _format = format;
        _self = GCHandle.Alloc(this);
        Name = System.FormattableString.Invariant($"copy_stream_{Interlocked.Increment(ref _number)}");
        var function = DuckDbNative.CreateTableFunction();
        DuckDbNative.SetName(function, Name);
        DuckDbNative.SetExtraInfo(function, GCHandle.ToIntPtr(_self), null);
        DuckDbNative.SupportsProjection(function, true);
        DuckDbNative.SetBind(function, &Bind);
        DuckDbNative.SetInit(function, &Init);
        DuckDbNative.SetLocalInit(function, &LocalInit);
        DuckDbNative.SetFunction(function, &Read);
        var state = DuckDbNative.Register(connection.NativeConnection.DangerousGetHandle(), function);
        DuckDbNative.DestroyTableFunction(ref function);
        if (state != DuckDBState.Success)
        {
            throw new LoadException("DuckDB does not take the table function that reads files.");
        }
    }

    /// <summary>The function's name.</summary>
    public string Name { get; }

    /// <summary>What ended the query before its end; null when nothing did.</summary>
    public Exception? Failure => _failure;

    /// <summary>The files read to their end, and those that were gone.</summary>
    public IReadOnlyList<FileLoad> Loaded => [.. _loaded];

    /// <summary>Says what the next query reads.</summary>
    /// <param name="files">The files.</param>
    /// <param name="meter">Counts them.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public void Begin(ReadAhead files, LoadMeter meter, CancellationToken cancellationToken)
    {
        (_files, _meter, _cancellation, _failure) = (files, meter, cancellationToken, null);
        _loaded.Clear();
    }

    /// <inheritdoc />
    public void Dispose() => _self.Free();

    private static T Of<T>(IntPtr handle)
        where T : class => (T)GCHandle.FromIntPtr(handle).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Bind(IntPtr info)
    {
        var stream = Of<CopyStream>(DuckDbNative.BindExtraInfo(info));
        using var text = NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.Varchar);
        using var json = NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.Varchar);
        using var number = NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.BigInt);
        using var time = NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.Timestamp);
        if (stream._format is JsonFormat)
        {
            DuckDbNative.SetAlias(json.DangerousGetHandle(), "JSON");
        }

        foreach (var (name, type) in new[]
        {
            ("value", json), ("filename", text), ("file_row_number", number), ("file_last_modified", time), ("batch_row", number), ("line", number), ("file_content_key", text),
        })
        {
            DuckDbNative.AddResultColumn(info, name, type.DangerousGetHandle());
        }

        for (var field = 1; stream._format is CsvFormat csv && field <= csv.Fields; field++)
        {
            DuckDbNative.AddResultColumn(info, System.FormattableString.Invariant($"field_{field}"), text.DangerousGetHandle());
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Init(IntPtr info)
    {
        var stream = Of<CopyStream>(DuckDbNative.InitExtraInfo(info));
        stream._columns = [.. Enumerable.Range(0, (int)DuckDbNative.ColumnCount(info)).Select(i => (int)DuckDbNative.ColumnIndex(info, (ulong)i))];
        DuckDbNative.SetMaxThreads(info, (ulong)Environment.ProcessorCount);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void LocalInit(IntPtr info)
    {
        var stream = Of<CopyStream>(DuckDbNative.InitExtraInfo(info));
        DuckDbNative.SetInitData(info, GCHandle.ToIntPtr(GCHandle.Alloc(new Reader(stream))), &Release);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Release(IntPtr reader)
    {
        Of<Reader>(reader).Dispose();
        GCHandle.FromIntPtr(reader).Free();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Read(IntPtr info, IntPtr chunk)
    {
        // No exception may reach DuckDB.
        var stream = Of<CopyStream>(DuckDbNative.FunctionExtraInfo(info));
        try
        {
            Of<Reader>(DuckDbNative.LocalInitData(info)).Read(chunk);
        }
        catch (Exception error)
        {
            stream._failure ??= error;
            DuckDbNative.SetError(info, error.Message);
        }
    }

    private OpenedFile? Next()
    {
        // On a thread of DuckDB's, which waits for nothing else.
        var files = _files!.Files;
        while (files.WaitToReadAsync(_cancellation).AsTask().GetAwaiter().GetResult())
        {
            if (files.TryRead(out var file))
            {
                return file;
            }
        }

        return null;
    }

    private void End(FileLoad file)
    {
        _loaded.Enqueue(file);
        _meter!.Add(file);
    }

    /// <summary>One thread's file.</summary>
    private sealed class Reader(CopyStream stream) : IDisposable
    {
        private readonly StreamChunk _chunk = new(stream._columns);
        private StreamedFile? _file;

        public void Read(IntPtr chunk)
        {
            _chunk.Begin(chunk);
            while (_chunk.Count == 0 && stream._failure is null && (_file is not null || Open()))
            {
                if (_file!.Read(_chunk) is { } loaded)
                {
                    stream.End(loaded);
                    _file.Dispose();
                    _file = null;
                }
            }

            _chunk.End(chunk);
        }

        public void Dispose()
        {
            _file?.Dispose();
            _chunk.Dispose();
        }

        private bool Open()
        {
            while (stream.Next() is { } opened)
            {
                if (opened.Problem is null)
                {
                    _chunk.BeginFile(opened.File);
                    _file = new StreamedFile(opened, stream._format);
                    return true;
                }

                using (opened)
                {
                    stream.End(FileLoad.Gone(opened));
                }
            }

            return false;
        }
    }
}
