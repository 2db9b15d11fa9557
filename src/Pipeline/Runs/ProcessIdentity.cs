using System.ComponentModel;
using System.Diagnostics;

namespace Pipeline.Runs;

/// <summary>A process, told from a later one with the same number.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Host">The machine or container.</param>
/// <param name="StartedAt">When it started.</param>
internal sealed record ProcessIdentity(int Id, string Host, DateTimeOffset StartedAt)
{
    // Start times are counted in ticks since the machine's own start, which each reader computes anew.
    private static readonly TimeSpan _sameStart = TimeSpan.FromSeconds(2);

    // Another machine's processes cannot be looked at; they are taken for dead when they have not been heard of for this long.
    private static readonly TimeSpan _silence = TimeSpan.FromMinutes(1);

    /// <summary>How often a process at work says that it is alive.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    /// <summary>This process.</summary>
    public static ProcessIdentity Current { get; } = new(Environment.ProcessId, Environment.MachineName, Started(Process.GetCurrentProcess()));

    /// <summary>Whether the process still runs.</summary>
    /// <param name="heartbeat">When it was last heard of.</param>
    public bool IsAlive(DateTimeOffset heartbeat)
    {
        if (Host != Current.Host)
        {
            return TimeProvider.System.GetUtcNow() - heartbeat < _silence;
        }

        try
        {
            using var process = Process.GetProcessById(Id);
            return (Started(process) - StartedAt).Duration() < _sameStart;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            return false;
        }
        catch (Win32Exception)
        {
            // Another user's: it is there, and its start may not be asked.
            return true;
        }
    }

    private static DateTimeOffset Started(Process process) => new(process.StartTime.ToUniversalTime());
}
